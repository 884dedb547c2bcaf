import type { Line } from '../forms/form.ts';
import { labelKey, similarity } from './label.ts';

/** Below this two labels are not the same label with a slip of the pen, but two labels. */
const ENOUGH = 0.65;
/** How alike an abbreviation is to its label: no other label comes nearer, and it is told as altered. */
const ABBREVIATED = 0.9;

interface Wording {
  readonly line: number;
  readonly key: string;
}

/** The labels of some lines of the form, ready to be compared with a page's. */
export class Vocabulary {
  readonly #wordings: readonly Wording[];
  readonly #exact = new Map<string, readonly number[]>();
  readonly #abbreviated = new Map<string, number>();
  readonly #scores = new Map<string, ReadonlyMap<number, number>>();

  constructor(lines: readonly Line[]) {
    this.#wordings = lines.flatMap((line, index) =>
      [line.text, ...(line.variants ?? [])]
        .map((text) => ({ line: index, key: labelKey(text) }))
        .filter(({ key }) => key !== ''),
    );
    for (const [index, { abbreviations = [] }] of lines.entries()) {
      for (const text of abbreviations) this.#abbreviated.set(labelKey(text), index);
    }
    for (const { line, key } of this.#wordings) {
      this.#exact.set(key, [...(this.#exact.get(key) ?? []), line]);
    }
  }

  /** Whether a text is word for word a label of these lines. */
  knows(text: string): boolean {
    return this.#exact.has(labelKey(text));
  }

  /**
   * Which lines a text may be the label of, and how alike they are (0.65 to 1). A text that is word
   * for word a label is that label and no other.
   */
  match(text: string): ReadonlyMap<number, number> {
    const key = labelKey(text);
    if (key === '') return NOTHING;
    const known = this.#scores.get(key);
    if (known) return known;
    const scores = new Map<number, number>();
    for (const line of this.#exact.get(key) ?? []) scores.set(line, 1);
    const abbreviated = this.#abbreviated.get(key);
    if (scores.size === 0 && abbreviated !== undefined) scores.set(abbreviated, ABBREVIATED);
    if (scores.size === 0) {
      for (const wording of this.#wordings) {
        const score = similarity(key, wording.key);
        if (score >= ENOUGH && score > (scores.get(wording.line) ?? 0)) {
          scores.set(wording.line, score);
        }
      }
    }
    if (this.#scores.size < 5_000) this.#scores.set(key, scores);
    return scores;
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map();
