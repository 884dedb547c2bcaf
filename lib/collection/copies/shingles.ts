/** So many signs are one shingle. */
const SHINGLE = 5;
/** Like words of two texts count where so many shingles follow one another, or a whole sentence is alike. */
const LEAST_RUN = 6;

/** Some signs of a text from a place on, as a number of 32 bits. */
export function hashAt(text: string, at: number, length: number): number {
  let value = 0x811c9dc5;
  for (let index = at; index < at + length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

/** How many shingles begin in a sentence. */
function countIn(text: string): number {
  return Math.max(text.length - SHINGLE + 1, 0);
}

/** How many shingles some sentences have, each as often as it stands there. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countIn(text), 0);
}

/** Every shingle of some sentences once, in ascending order; none goes over the end of a sentence. */
export function shinglesOf(texts: readonly string[]): Uint32Array {
  const all = new Uint32Array(lengthOf(texts));
  let next = 0;
  for (const text of texts) {
    for (let at = 0; at < countIn(text); at++) all[next++] = hashAt(text, at, SHINGLE);
  }
  all.sort();
  let kept = 0;
  for (const shingle of all) {
    if (kept === 0 || shingle !== all[kept - 1]) all[kept++] = shingle;
  }
  return all.slice(0, kept);
}

/** The share of a text's shingles, from 0 to 1, that another has in like words. */
export function shareIn(texts: readonly string[], other: Uint32Array): number {
  const known = new Set(other);
  let all = 0;
  let shared = 0;
  for (const text of texts) {
    const count = countIn(text);
    all += count;
    for (let at = 0, run = 0; at <= count; at++) {
      if (at < count && known.has(hashAt(text, at, SHINGLE))) run++;
      else {
        if (run >= LEAST_RUN || run === count) shared += run;
        run = 0;
      }
    }
  }
  return all === 0 ? 0 : shared / all;
}

/** How many shingles two texts share. */
export function sharedBy(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let at = 0;
  for (const shingle of one) {
    while (at < other.length && (other[at] ?? 0) < shingle) at++;
    if (other[at] === shingle) shared++;
  }
  return shared;
}
