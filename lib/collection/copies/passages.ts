import type { MaskedSentence } from './masked-text.ts';
import { hashAt } from './shingles.ts';

/** Words of one of a report's passages. */
export interface Span {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** Like words of two reports. */
export interface CopiedPassage {
  readonly one: Span;
  readonly other: Span;
  /** So many signs that are the same, names and figures masked. */
  readonly length: number;
}

/** So many signs are one fingerprint, of so many neighbours one is kept: what is as long as both is found. */
const GRAM = 8;
const WINDOW = 5;
const LEAST = GRAM + WINDOW - 1;
/** A fingerprint that stands more often than that is not tried everywhere. */
const MOST_PLACES = 12;

/** All that two texts have in common, by winnowing, in the order of the first. */
export function copiedPassages(
  one: readonly MaskedSentence[],
  other: readonly MaskedSentence[],
): CopiedPassage[] {
  const [text, model] = [joined(one), joined(other)];
  const places = new Map<number, number[]>();
  for (const at of fingerprints(model.signs)) {
    const hash = hashAt(model.signs, at, GRAM);
    const known = places.get(hash);
    if (known) known.push(at);
    else places.set(hash, [at]);
  }
  const passages: CopiedPassage[] = [];
  let done = 0;
  for (const at of fingerprints(text.signs)) {
    if (at < done) continue;
    const candidates = places.get(hashAt(text.signs, at, GRAM)) ?? [];
    const [longest] = candidates
      .slice(0, MOST_PLACES)
      .map((place) => extended(text, model, at, place, done))
      .sort((a, b) => b.length - a.length);
    if (!longest || longest.length < LEAST) continue;
    done = longest.start + longest.length;
    passages.push({
      one: spanOf(text, longest.start, longest.length),
      other: spanOf(model, longest.place, longest.length),
      length: longest.length,
    });
  }
  return passages;
}

/** A report's sentences as one text; a sign of its own stands between two passages, which nothing is like. */
interface Joined {
  readonly signs: string;
  readonly sentenceAt: readonly { readonly from: number; readonly sentence: MaskedSentence }[];
}

function joined(sentences: readonly MaskedSentence[]): Joined {
  let signs = '';
  const sentenceAt = sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    if (before) signs += before.passage === sentence.passage ? '\n' : '\u0000';
    const from = signs.length;
    signs += sentence.text;
    return { from, sentence };
  });
  return { signs, sentenceAt };
}

/** Of every so many neighbouring grams the place of the least, the last of equals. */
function fingerprints(signs: string): number[] {
  const hashes = Array.from({ length: Math.max(signs.length - GRAM + 1, 0) }, (_, at) =>
    hashAt(signs, at, GRAM),
  );
  const kept: number[] = [];
  for (let from = 0; from + WINDOW <= hashes.length; from++) {
    let least = from;
    for (let at = from; at < from + WINDOW; at++) {
      if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    }
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/** The like words about two places, as far as they go on both sides, not before `floor`. */
function extended(text: Joined, model: Joined, at: number, place: number, floor: number) {
  let before = 0;
  const isLike = (offset: number) => {
    const sign = text.signs[at + offset];
    return sign !== undefined && sign !== '\u0000' && sign === model.signs[place + offset];
  };
  while (at - before > floor && isLike(-before - 1)) before++;
  let after = 0;
  while (isLike(after)) after++;
  if (text.signs[at - before] === '\n') before--;
  if (text.signs[at + after - 1] === '\n') after--;
  return { start: at - before, place: place - before, length: before + after };
}

/** Where signs of the joined text stand in the report. */
function spanOf({ sentenceAt }: Joined, start: number, length: number): Span {
  const first = sentenceAt.findLast(({ from }) => from <= start);
  const last = sentenceAt.findLast(({ from }) => from < start + length);
  if (!first || !last) return { passage: 0, start: 0, end: 0 };
  return {
    passage: first.sentence.passage,
    start: first.sentence.at[start - first.from] ?? 0,
    end: (last.sentence.at[start + length - 1 - last.from] ?? 0) + 1,
  };
}
