/** From so many bodies on, what many of them say word for word is nobody's own. */
const LEAST_BODIES = 10;
const SHARE = 0.2;
/** So many may have copied from one another. */
const FEW = 3;

/** Sentences that more than a fifth of a set's bodies have: somebody prescribed them. Years of one body count once. */
export function commonSentences(
  texts: readonly { readonly key: string; readonly texts: readonly string[] }[],
): ReadonlySet<string> {
  const bodies = new Map<string, Set<string>>();
  for (const { key, texts: sentences } of texts) {
    for (const sentence of sentences) {
      const known = bodies.get(sentence);
      if (known) known.add(key);
      else bodies.set(sentence, new Set([key]));
    }
  }
  const most = mostBodies(new Set(texts.map(({ key }) => key)).size);
  const common = [...bodies].filter(([, { size }]) => size > most);
  return new Set(common.map(([sentence]) => sentence));
}

/** Of so many bodies, what more than this many say is common. */
export function mostBodies(all: number): number {
  return all >= LEAST_BODIES ? Math.max(all * SHARE, FEW) : all;
}
