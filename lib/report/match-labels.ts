import type { Line, Part } from '../forms/form.ts';
import { type KeyOf, remembered, similarity } from './label.ts';

/** How far a text speaks for a line of the form. */
export interface Match {
  readonly text: string;
  /** How alike they are: 0.65 to 1. */
  readonly score: number;
  /** Whether it is the form's own word, not another for the same. */
  readonly own: boolean;
  /** What the labels above it speak for the line or, below 0, against it. */
  readonly group?: number;
}

/** Below this two labels are not the same label with a slip of the pen, but two labels. */
const ENOUGH = 0.65;
/** How alike an abbreviation is to its label: no other label comes nearer, and it is told as altered. */
const ABBREVIATED = 0.9;
/** 其他 and 总计, which stand in every table, in its rows and in its header. */
const NOT_TELLING = /^(?:其[他它]|[总合小]计)?$/u;

/** The labels of some lines of the form, ready to be compared with a page's. */
export class Vocabulary {
  readonly lines: readonly Line[];
  /** Other orders in which reports print them. */
  readonly orders: readonly (readonly Line[])[];
  /** The labels printed above the lines. */
  readonly groups: ReadonlySet<string>;
  readonly #wordings: readonly { line: Line; key: string; own: boolean; score: number }[];
  readonly #known: ReadonlySet<string>;
  readonly #keyOf: KeyOf;
  /** Which lines a text may be the label of; one that is word for word a label is no other. */
  readonly match = remembered((text) => this.#compare(text));

  /** `keyOf`: `labelKey`, remembered for all vocabularies of a reader; `orders` by the lines' keys. */
  constructor(lines: readonly Line[], keyOf: KeyOf, orders: Part['orders'] = []) {
    this.lines = lines;
    this.orders = orders.map((keys) =>
      keys.flatMap((key) => lines.find((line) => line.key === key) ?? []),
    );
    this.#keyOf = keyOf;
    this.groups = new Set(lines.flatMap(({ group }) => group));
    const wordings = lines.flatMap((line) => {
      const { text, variants = [], abbreviations = [] } = line;
      const worth = (score: number) => (words: string) => ({
        line,
        key: keyOf(words),
        own: words === text,
        score,
      });
      return [...[text, ...variants].map(worth(1)), ...abbreviations.map(worth(ABBREVIATED))];
    });
    this.#wordings = wordings.filter(({ key }) => key !== '');
    this.#known = new Set(this.#wordings.flatMap(({ key, score }) => (score === 1 ? key : [])));
  }

  /** Whether a text is word for word a label of these lines. */
  knows(text: string): boolean {
    return this.#known.has(this.#keyOf(text));
  }

  /** False for words that stand in every table, of these lines or others. */
  isTelling(text: string): boolean {
    return !NOT_TELLING.test(this.#keyOf(text));
  }

  #compare(text: string): ReadonlyMap<Line, Match> {
    const key = this.#keyOf(text);
    const same = this.#wordings.filter((wording) => wording.key === key);
    const enough = Math.max(ENOUGH, ...same.map(({ score }) => score));
    const matches = new Map<Line, Match>();
    for (const { line, key: wording, own, score: full } of this.#wordings) {
      const score = full < 1 && wording !== key ? 0 : full * similarity(key, wording);
      if (score < enough || score <= (matches.get(line)?.score ?? 0)) continue;
      matches.set(line, { text, score, own: own && score === 1 });
    }
    return matches;
  }
}
