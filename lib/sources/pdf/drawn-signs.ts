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

/** Tells a sign from the same one drawn again over it, as programs do to make letters bold. */
export function createOverprint(): (sign: DrawnSign) => boolean {
  const seen = new Map<string, Area[]>();
  return ({ text, x, y, width, height, size }) => {
    const step = Math.max(size / 4, 0.5);
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        const near = seen.get(`${text}|${c}|${r}`) ?? [];
        if (near.some((other) => Math.hypot(other.x - x, other.y - y) < size * again)) return false;
      }
    }
    const key = `${text}|${column}|${row}`;
    seen.set(key, [...(seen.get(key) ?? []), { x, y, width, height }]);
    return true;
  };
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
