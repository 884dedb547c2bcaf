import { bandsOfSignature, likenessOf, signatureOf } from './min-hash.ts';
import { sharedBy } from './shingles.ts';

/** Two texts by their places among all, the later one first. */
export type LikePair = readonly [one: number, other: number];

/** So many texts are compared each with each; of more, those that MinHash puts beside each other. */
const MOST_EXACT = 2000;

/** Every two texts of which one shares at least this part of its shingles with the other. */
export function likePairs(
  texts: readonly Uint32Array[],
  least: number,
  mostExact = MOST_EXACT,
): LikePair[] {
  return texts.length <= mostExact ? exactPairs(texts, least) : bandedPairs(texts, least);
}

/** By an inverted index: shingle by shingle, every two texts that have it. */
function exactPairs(texts: readonly Uint32Array[], least: number): LikePair[] {
  const count = texts.length;
  const entries = new Float64Array(texts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const [index, shingles] of texts.entries()) {
    for (const shingle of shingles) entries[next++] = shingle * count + index;
  }
  entries.sort();
  const shared = new Uint32Array(count * count);
  const having = new Uint32Array(count);
  for (let from = 0; from < entries.length; ) {
    const shingle = Math.floor((entries[from] ?? 0) / count);
    const first = shingle * count;
    let many = 0;
    for (; from < entries.length && (entries[from] ?? 0) < first + count; from++) {
      const text = (entries[from] ?? 0) - first;
      const row = text * count;
      for (let at = 0; at < many; at++) {
        const cell = row + (having[at] ?? 0);
        shared[cell] = (shared[cell] ?? 0) + 1;
      }
      having[many++] = text;
    }
  }
  return pairsAmong(texts, least, (one, other) => shared[one * count + other] ?? 0);
}

function pairsAmong(
  texts: readonly Uint32Array[],
  least: number,
  sharedOf: (one: number, other: number) => number,
): LikePair[] {
  const pairs: LikePair[] = [];
  for (const [one, shingles] of texts.entries()) {
    for (let other = 0; other < one; other++) {
      const shorter = Math.min(shingles.length, texts[other]?.length ?? 0);
      if (shorter > 0 && sharedOf(one, other) >= least * shorter) pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Texts that are alike in the signature of at least one band, and then in their shingles. */
function bandedPairs(texts: readonly Uint32Array[], least: number): LikePair[] {
  const signatures = texts.map(signatureOf);
  const buckets = new Map<string, number[]>();
  const pairs = new Map<number, LikePair>();
  for (const [one, signature] of signatures.entries()) {
    const shingles = texts[one];
    if (!shingles?.length) continue;
    for (const band of bandsOfSignature(signature)) {
      const bucket = buckets.get(band) ?? [];
      if (bucket.length === 0) buckets.set(band, bucket);
      for (const other of bucket) {
        const key = one * texts.length + other;
        const [like, own] = [signatures[other], texts[other]];
        if (pairs.has(key) || !like || !own) continue;
        if (likenessOf(signature, like, shingles.length, own.length) < least - SLACK) continue;
        const shorter = Math.min(shingles.length, own.length);
        if (sharedBy(shingles, own) >= least * shorter) pairs.set(key, [one, other]);
      }
      bucket.push(one);
    }
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** By how much a likeness that 128 hashes tell may be too small. */
const SLACK = 0.15;
