import { type Random, randomOf } from '../accuracy/random.ts';
import type { DrawnCell, Style } from './cell.ts';

export interface NamedCell extends DrawnCell {
  readonly style: string;
}

/** So many cells, their styles in turn, their figures at random. */
export function drawnCells(styles: readonly Style[], count: number, seed: number): NamedCell[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const style = styles[index % styles.length];
    if (style === undefined) throw new RangeError('no style');
    return { ...style.draw(random, figureOf(random), `c${seed}-${index}`), style: style.name };
  });
}

/** Two to four digits, none of them twice, so that another order is another figure. */
function figureOf(random: Random): string {
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const length = random.whole(2, 4);
  return Array.from({ length }, () => {
    const digit = random.pick(digits);
    digits.splice(digits.indexOf(digit), 1);
    return digit;
  }).join('');
}

/** A page with one table of these cells, so many a row; the first row holds words. */
export function pageOf(cells: readonly DrawnCell[], columns = 16): string {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns).map(({ html }) => html),
  );
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>年报</title>
<style>body{background:#fff;color:#000;font:16px sans-serif;margin:8px}td{border:1px solid #ccc;min-width:70px;height:24px}
${cells.map(({ css }) => css ?? '').join('\n')}</style></head><body><table><tr>${'<th>自然人</th>'.repeat(columns)}</tr>
${rows.map((row) => `<tr>${row.join('')}</tr>`).join('\n')}</table></body></html>`;
}
