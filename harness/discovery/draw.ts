import type { Random } from '../accuracy/random.ts';
import type { FigureCell, Sheet } from './sheet.ts';

/** One kind of table, drawn anew each time: always sound. */
export type Shape = (random: Random) => Sheet;

export const figure = (value: number, decimals = 0): FigureCell => ({ figure: value, decimals });
/** One that no sum is made of. */
export const free = (value: number, decimals = 0): FigureCell => ({
  figure: value,
  decimals,
  free: true,
});
/** Without the dust that adding decimals leaves. */
export const cents = (value: number) => Math.round(value * 100) / 100;
export const sum = (figures: readonly number[]) =>
  cents(figures.reduce((all, one) => all + one, 0));
export const times = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));
export const columnOf = (rows: readonly (readonly number[])[], at: number) =>
  sum(rows.map((row) => row[at] ?? 0));

/** Rows of counts; `most` a figure at most. */
export function figuresOf(random: Random, rows: number, columns: number, most: number): number[][] {
  return times(rows, () =>
    times(columns, () => (random.next() < 0.15 ? 0 : random.whole(1, most))),
  );
}
