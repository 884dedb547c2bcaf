import { pageLimits as limits } from '../../document/limits.ts';
import { blockBreak } from '../../document/normalise.ts';
import type { Block } from '../../document/page.ts';
import { createBlockBuilder, type FormedGrid } from '../block-builder.ts';
import { type Extent, readPlainText } from './plain-text.ts';

/** What a text says. */
export interface TextReading {
  readonly blocks: Block[];
  readonly truncated: boolean;
  /** Stretches of lines that look like a table whose columns nothing parts for certain. */
  readonly unruled: number;
}

/** Reads plain text: its lines, and tables whose fields are parted by tabs. */
export function readText(text: string): TextReading {
  const built = createBlockBuilder();
  const wordsOf = ({ start, end }: Extent) => text.slice(start, end).replace(/[\r\n]/g, blockBreak);

  function gridOf(rows: readonly (readonly Extent[])[]): FormedGrid {
    const cells = rows.flatMap((row, at) => {
      if (row.length > limits.columns) built.cut();
      return row.slice(0, limits.columns).map((field, column) => ({
        row: at,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: built.clip(wordsOf(field)),
        header: false,
      }));
    });
    const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
    return { width, height: rows.length, cells, ragged: true };
  }

  for (const block of readPlainText(text)) {
    if (block.kind === 'line') built.addText(wordsOf(block), block.level);
    else built.addGrid(gridOf(block.rows));
  }
  return { blocks: built.blocks, truncated: built.isTruncated(), unruled: unruledIn(text) };
}

/** Figures that only spaces or strokes part. */
const figures = /^[^\t]*?\S(?:(?: {2,}|　+|[|│┃])\s*[|│┃]?\s*\d[\d,.]*\s*[|│┃]?){3}/;

/** How many stretches of lines have three figures or more side by side, and no tab between them. */
function unruledIn(text: string): number {
  let stretches = 0;
  let within = false;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') continue;
    const one = line.length < 1000 && figures.test(line);
    if (one && !within) stretches++;
    within = one;
  }
  return stretches;
}
