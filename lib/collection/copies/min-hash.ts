/** So many hashes are a text's signature, and so many of them one band of it. */
const HASHES = 128;
const ROWS = 2;

const factors = Uint32Array.from({ length: HASHES }, (_, index) => mixed(2 * index + 1) | 1);
const offsets = Uint32Array.from({ length: HASHES }, (_, index) => mixed(2 * index + 2));

/** A number of 32 bits that follows from another without looking like it. */
function mixed(number: number): number {
  let value = Math.imul(number, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The least of each of 128 hashes over a text's shingles: what two texts share of it, they share of their shingles. */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < HASHES; index++) {
      const hash = (Math.imul(shingle, factors[index] ?? 1) + (offsets[index] ?? 0)) >>> 0;
      if (hash < (signature[index] ?? 0)) signature[index] = hash;
    }
  }
  return signature;
}

/**
 * Names of a signature's bands: texts that have one in common are worth comparing. The fewer rows a band has,
 * the less alike texts have to be: with 2, of two that share half of the shorter hardly any is missed.
 */
export function bandsOfSignature(signature: Uint32Array, rows = ROWS): string[] {
  return Array.from({ length: Math.floor(HASHES / rows) }, (_, band) => {
    const own = signature.subarray(band * rows, (band + 1) * rows);
    return `${band}:${[...own].map((hash) => hash.toString(36)).join('.')}`;
  });
}

/** About which part of the shorter of two texts both share, by their signatures and numbers of shingles. */
export function likenessOf(
  one: Uint32Array,
  other: Uint32Array,
  length: number,
  otherLength: number,
): number {
  let alike = 0;
  for (let index = 0; index < HASHES; index++) if (one[index] === other[index]) alike++;
  const ofBoth = alike / HASHES;
  return ((ofBoth / (1 + ofBoth)) * (length + otherLength)) / Math.min(length, otherLength);
}
