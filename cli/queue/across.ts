import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionAudit, checkCollection } from '../../lib/collection/check-collection.ts';
import { collectionOf } from '../../lib/collection/collection.ts';
import { type Compare, type Comparison, namedIn } from '../../lib/collection/copies/copies.ts';
import { type Member, memberSchema } from '../../lib/collection/member.ts';
import type { CollectionOptions } from '../../lib/collection/options.ts';
import { copiedText } from '../../lib/collection/rules/copied-text.ts';
import { betweenRules } from '../../lib/collection/rules/index.ts';
import { compareTexts } from './compare-texts.ts';
import { type Duck, openDuck, quoted } from './duck.ts';
import { memberStore } from './member-store.ts';
import { Refusal } from './refusal.ts';

/** What was found between reports. Places name a report by its place in `members`. */
export interface Across {
  readonly audit: CollectionAudit;
  /** In the order in which they were checked; while they are looked at, they are read from the disk. */
  readonly members: readonly Member[];
  /** Their numbers in `reports.parquet`. */
  readonly reports: Int32Array;
}

/**
 * Runs the checks between reports over what was collected, body by body, and gives what `look` makes of it.
 *
 * @param memory Megabytes that DuckDB may hold.
 * @throws {Refusal} where nothing was collected in the folder.
 */
export async function across<Result>(
  folder: string,
  memory: number,
  options: CollectionOptions,
  look: (found: Across) => Promise<Result>,
): Promise<Result> {
  const parquet = join(folder, 'members.parquet');
  await access(parquet).catch(() => {
    throw new Refusal('scale.nothing-collected', { folder });
  });
  const duck = await openDuck(folder, memory);
  const store = memberStore(join(duck.folder, 'members'));
  try {
    for await (const [report, member] of rowsOf(duck, folder, 'SELECT * FROM members')) {
      store.add(Number(report), memberSchema.parse(JSON.parse(`${member}`)));
    }
    const order = 'SELECT report FROM reports ORDER BY family, organ, year, report';
    const reports: number[] = [];
    for await (const [report] of rowsOf(duck, folder, order)) reports.push(Number(report));
    const members = reports.flatMap((report) => store.at(report) ?? []);
    const unread: string[] = [];
    for await (const [name] of rowsOf(duck, folder, UNREAD)) unread.push(`${name}`);
    const all = { ...options, unread };
    const compare = await compared(duck, members, all);
    const audit = checkCollection(members, all, betweenRules, compare);
    return await look({ audit, members, reports: Int32Array.from(reports) });
  } finally {
    store.close();
    await duck.close();
  }
}

/** What was found and could not be read, by what it is called: it is not missing. */
const UNREAD = `SELECT coalesce(nullif(title, ''), file, address, '') FROM items
  WHERE state IN ('unread', 'failed', 'declined')`;

/** So many reports of one family are compared by bands of two hashes; of more, by bands of three. */
const MOST_BY_TWO = 5000;

/** Compares all texts, family by family, so that the rule about them finds it done. */
async function compared(
  duck: Duck,
  members: readonly Member[],
  options: CollectionOptions,
): Promise<Compare> {
  if (options.disabled?.has(copiedText.code))
    return () => ({ pairs: [], compared: [], tooShort: [] });
  const named = namedIn(members, collectionOf(members, options).distinct);
  const done = new Map<string, Comparison>();
  for (const [family, own] of Map.groupBy(named, ({ member }) => member.family)) {
    done.set(family, await compareTexts(duck, own, own.length > MOST_BY_TWO ? 3 : 2));
  }
  return ([first]) => {
    const found = done.get(first?.member.family ?? '');
    if (!found) throw new RangeError('a family was not compared');
    return found;
  };
}

/** Rows of the tables that were collected, a few at a time. */
async function* rowsOf(
  { connection }: Duck,
  folder: string,
  query: string,
): AsyncGenerator<readonly unknown[]> {
  const table = (name: string) => quoted(join(folder, `${name}.parquet`));
  const found = await connection.stream(query.replace(/(?<=FROM )\w+/, (name) => `${table(name)}`));
  for await (const rows of found.yieldRows()) yield* rows;
}
