import { pageLimits as limits, slotsTaken } from '../../document/limits.ts';
import { blockBreak, normalise } from '../../document/normalise.ts';
import type { Block, Cell, Grid } from '../../document/page.ts';
import { type Extent, readPlainText } from './plain-text.ts';

/** What a text says: `b3` is its fourth text block, `g2.5` the sixth cell of its third table. */
export interface TextReading {
  readonly blocks: Block[];
  readonly truncated: boolean;
  /** Stretches of lines that look like a table whose columns nothing parts for certain. */
  readonly unruled: number;
}

/** Reads plain text: its lines, and tables whose fields are parted by tabs. */
export function readText(text: string): TextReading {
  const blocks: Block[] = [];
  let truncated = false;
  const counts = { texts: 0, grids: 0, cells: 0, slots: 0 };
  const clip = ({ start, end }: Extent) => {
    const words = normalise(text.slice(start, end).replace(/[\r\n]/g, blockBreak));
    truncated ||= words.length > limits.text;
    return words.slice(0, limits.text);
  };

  function gridOf(rows: readonly (readonly Extent[])[]): Grid {
    const id = `g${counts.grids}`;
    const all = rows.flatMap((row, at) => row.map((field, column) => ({ field, row: at, column })));
    const room = limits.cells - counts.cells;
    const kept = all.filter(({ column }) => column < limits.columns).slice(0, room);
    truncated ||= kept.length < all.length;
    const cells = kept.map(
      ({ field, row, column }, at): Cell => ({
        id: `${id}.${at}`,
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: clip(field),
        header: false,
      }),
    );
    const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
    return { id, width, height: rows.length, cells, ragged: true };
  }

  for (const block of readPlainText(text)) {
    if (block.kind === 'line') {
      if (counts.texts >= limits.texts) truncated = true;
      else {
        const id = `b${counts.texts++}`;
        blocks.push({ kind: 'text', id, text: clip(block), level: block.level });
      }
      continue;
    }
    const grid = gridOf(block.rows);
    const slots = counts.slots + slotsTaken(grid);
    if (slots > limits.slots) truncated = true;
    else if (grid.cells.some((cell) => cell.text !== '')) {
      blocks.push({ kind: 'grid', grid });
      counts.grids++;
      counts.cells += grid.cells.length;
      counts.slots = slots;
    }
  }
  return { blocks, truncated, unruled: unruledIn(text) };
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
