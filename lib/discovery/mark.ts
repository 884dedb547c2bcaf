import type { Block } from './blocks.ts';
import { labelOf } from './matrix.ts';

/**
 * By what a table is known again, whatever its figures: its columns' words and its totals', without years.
 * FNV-1a over UTF-16 units, in base 36.
 */
export function markOf(blocks: readonly Block[]): string {
  const words = blocks.flatMap(({ rows, columns }) => [
    columns.map(({ labels }) => labels.map(labelOf).join('/')),
    rows.map(({ labels }) => labels.map(labelOf).join('/')),
  ]);
  const text = JSON.stringify(words).replace(/(?:19|20)\d\d/gu, '');
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
