import { union } from '../boxes/areas.ts';
import type { Area, Turn, Word } from '../boxes/sheet.ts';

/** One sign as it is drawn on a sheet. */
export interface DrawnSign extends Area {
  readonly text: string;
  /** Of the letters, in points. */
  readonly size: number;
  readonly rise: number;
  readonly turn: 0 | Turn;
  /** Whether it stands beside the sign drawn before it, by the same operator. */
  readonly goesOn: boolean;
}

/** A part of an em up to which the same sign drawn again is the same one. */
const again = 0.13;

/**
 * The signs without those that are drawn again over the same ones, as programs do to make letters bold: all
 * that an operator draws. Where only some of them meet their like, they are another text's.
 */
export function withoutOverprint(signs: readonly (DrawnSign | null)[]): (DrawnSign | null)[] {
  const seen = new Map<string, Area[]>();
  const keyOf = (text: string, column: number, row: number) => `${text}|${column}|${row}`;
  const slotOf = ({ x, y, size }: DrawnSign) => {
    const step = Math.max(size / 4, 0.5);
    return [Math.floor(x / step), Math.floor(y / step)] as const;
  };
  const isAgain = (sign: DrawnSign) => {
    const [column, row] = slotOf(sign);
    return [-1, 0, 1].some((down) =>
      [-1, 0, 1].some((aside) =>
        seen
          .get(keyOf(sign.text, column + aside, row + down))
          ?.some(({ x, y }) => Math.hypot(x - sign.x, y - sign.y) < sign.size * again),
      ),
    );
  };
  return runsOf(signs).flatMap((run) => {
    if (run.every((sign) => sign === null || isAgain(sign))) return run.map(() => null);
    for (const sign of run) {
      if (sign === null) continue;
      const key = keyOf(sign.text, ...slotOf(sign));
      const there = seen.get(key);
      if (there) there.push(sign);
      else seen.set(key, [sign]);
    }
    return run;
  });
}

/** Signs that one operator draws beside one another. */
function runsOf(signs: readonly (DrawnSign | null)[]): (DrawnSign | null)[][] {
  const runs: (DrawnSign | null)[][] = [];
  let last: DrawnSign | null = null;
  for (const sign of signs) {
    const run = runs.at(-1);
    if (run && last && sign?.goesOn) run.push(sign);
    else runs.push([sign]);
    last = sign;
  }
  return runs;
}

/** Signs in the order in which they are drawn as words; null stands for one that is not seen. */
export function wordsOfSigns(signs: readonly (DrawnSign | null)[]): Word[] {
  const words: Word[] = [];
  let isBeside = false;
  for (const sign of signs) {
    const word = words.at(-1);
    if (sign && word && isBeside && sign.goesOn) {
      words[words.length - 1] = { ...word, ...union(word, sign), text: word.text + sign.text };
    } else if (sign) {
      const { text, x, y, width, height, size, rise, turn } = sign;
      const more = { ...(rise === 0 ? {} : { rise }), ...(turn === 0 ? {} : { turn }) };
      words.push({ text, x, y, width, height, size, ...more });
    }
    isBeside = sign !== null;
  }
  return words;
}
