import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
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
    const reports: number[] = [];
    for await (const [report, member] of inOrder(duck.connection, folder)) {
      store.add(memberSchema.parse(JSON.parse(member)));
      reports.push(report);
    }
    const compare = await compared(duck, store.members, options);
    const audit = checkCollection(store.members, options, betweenRules, compare);
    return await look({ audit, members: store.members, reports: Int32Array.from(reports) });
  } finally {
    store.close();
    await duck.close();
  }
}

/** So many reports of one family are compared by bands of two hashes; of more, by bands of three. */
const MOST_BY_TWO = 20_000;

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

/** Members in the order of their bodies and years, so that those that are compared stand side by side. */
async function* inOrder(
  connection: DuckDBConnection,
  folder: string,
): AsyncGenerator<readonly [report: number, member: string]> {
  const from = (name: string) => quoted(join(folder, `${name}.parquet`));
  const found = await connection.stream(`
    SELECT report, members.member
    FROM ${from('members')} AS members JOIN ${from('reports')} AS reports USING (report)
    ORDER BY family, organ, year, report`);
  for await (const rows of found.yieldRows()) {
    for (const [report, member] of rows) yield [Number(report), `${member}`];
  }
}
