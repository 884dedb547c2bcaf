import { join } from 'node:path';
import * as z from 'zod/mini';
import { mostBodies } from '../../lib/collection/copies/common-sentences.ts';
import {
  type Comparison,
  isLongEnough,
  maskedTextOf,
  type Named,
  type Own,
  ownText,
  type Pair,
  pairOf,
  WORTH_COMPARING,
} from '../../lib/collection/copies/copies.ts';
import { bandsOfSignature, signatureOf } from '../../lib/collection/copies/min-hash.ts';
import { sharedBy } from '../../lib/collection/copies/shingles.ts';
import type { Duck } from './duck.ts';
import { asJson, asNumbers, recordFile } from './record-file.ts';

/** What a report's own text is made of, once it is known what many say. */
const maskedSchema = z.object({ key: z.string(), texts: z.readonly(z.array(z.string())) });

type Masked = z.infer<typeof maskedSchema>;

/**
 * Compares the texts of one family's reports as `checkCollection` does, but that texts are on the disk, and
 * only those are put beside each other that have a band of `rows` hashes in common: DuckDB finds these.
 */
export async function compareTexts(
  duck: Duck,
  family: readonly Named[],
  rows: number,
): Promise<Comparison> {
  const texts = recordFile<Masked>(join(duck.folder, 'texts'), asJson(maskedSchema.parse));
  const shingles = recordFile(join(duck.folder, 'shingles'), asNumbers, 2 * BLOCK);
  try {
    const common = await commonIn(duck, family, texts.add);
    const ownAt = (number: number): Own | null => {
      const named = family[number];
      return named ? ownText({ ...named, ...texts.at(number) }, common) : null;
    };
    const { compared, tooShort } = await writeBands(duck, family, rows, ownAt, shingles.add);
    const pairs: Pair[] = [];
    for await (const [first, second] of candidates(duck)) {
      const [one, other] = [shingles.at(first), shingles.at(second)];
      const shorter = Math.min(one.length, other.length);
      if (sharedBy(one, other) < WORTH_COMPARING * shorter) continue;
      const [own, like] = [ownAt(first), ownAt(second)];
      const pair = own && like && pairOf(own, like);
      if (pair) pairs.push(pair);
    }
    return { pairs, compared, tooShort };
  } finally {
    texts.close();
    shingles.close();
    await duck.connection.run('DROP TABLE IF EXISTS sentences; DROP TABLE IF EXISTS text_bands');
  }
}

/** The sentences that many bodies have. */
async function commonIn(
  { connection }: Duck,
  family: readonly Named[],
  keep: (masked: Masked) => void,
): Promise<ReadonlySet<string>> {
  await connection.run('CREATE TABLE sentences (body VARCHAR, sentence VARCHAR)');
  const appender = await connection.createAppender('sentences');
  const bodies = new Set<string>();
  for (const [number, named] of family.entries()) {
    const masked = maskedTextOf(named);
    keep(masked);
    bodies.add(masked.key);
    for (const sentence of new Set(masked.texts)) {
      appender.appendVarchar(masked.key);
      appender.appendVarchar(sentence);
      appender.endRow();
    }
    if (number % FLUSHED === 0) appender.flushSync();
  }
  appender.closeSync();
  const found = await connection.runAndReadAll(
    `SELECT sentence FROM sentences GROUP BY sentence
    HAVING count(DISTINCT body) > ${mostBodies(bodies.size)}`,
  );
  return new Set(found.getRows().map(([sentence]) => `${sentence}`));
}

async function writeBands(
  { connection }: Duck,
  family: readonly Named[],
  rows: number,
  ownAt: (number: number) => Own | null,
  keep: (shingles: Uint32Array) => void,
): Promise<Omit<Comparison, 'pairs'>> {
  await connection.run(
    'CREATE TABLE text_bands (number INTEGER, body VARCHAR, year INTEGER, band VARCHAR)',
  );
  const appender = await connection.createAppender('text_bands');
  const ends = { compared: [] as number[], tooShort: [] as number[] };
  for (const [number, { index, member }] of family.entries()) {
    const own = ownAt(number);
    if (!own) continue;
    keep(own.shingles);
    if (!isLongEnough(own)) {
      ends.tooShort.push(index);
      continue;
    }
    ends.compared.push(index);
    for (const band of bandsOfSignature(signatureOf(own.shingles), rows)) {
      appender.appendInteger(number);
      appender.appendVarchar(own.key);
      appender.appendInteger(member.year ?? 0);
      appender.appendVarchar(band);
      appender.endRow();
    }
    if (number % FLUSHED === 0) appender.flushSync();
  }
  appender.closeSync();
  return ends;
}

/**
 * Reports with a band in common, of two bodies in like years, or of one body in two that follow one another:
 * block by block, so that each is read from the disk once for many others.
 */
async function* candidates({ connection }: Duck): AsyncGenerator<readonly [number, number]> {
  const found = await connection.stream(`
    SELECT one.number, other.number
    FROM text_bands AS one JOIN text_bands AS other
      ON one.band = other.band AND one.number < other.number
    WHERE abs(one.year - other.year) <= 1
      AND (one.body <> other.body OR one.year <> other.year)
    GROUP BY 1, 2
    ORDER BY one.number // ${BLOCK}, other.number // ${BLOCK}, 1, 2`);
  for await (const rows of found.yieldRows()) {
    for (const [one, other] of rows) yield [Number(one), Number(other)];
  }
}

/** So many reports are a block; the shingles of two blocks are in memory. */
const BLOCK = 512;

/** So many reports are added before they leave the memory. */
const FLUSHED = 500;
