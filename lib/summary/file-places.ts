import type { CellId } from '../document/grid.ts';
import type { Box, Page, Quote } from '../document/page.ts';

/** Where cells and words stand in a file of sheets: the first of their boxes; null where they have none. */
export interface FilePlaces {
  cell(id: CellId): Box | null;
  /** The run of words that the quote begins in. */
  quote(quote: Quote): Box | null;
}

export function filePlaces({ blocks }: Pick<Page, 'blocks'>): FilePlaces {
  const cells = new Map<CellId, Box>();
  const runs = new Map<string, readonly (Box & { readonly start: number })[]>();
  for (const block of blocks) {
    if (block.kind === 'text' && block.runs) runs.set(block.id, block.runs);
    if (block.kind !== 'grid') continue;
    for (const { id, boxes } of block.grid.cells) if (boxes?.[0]) cells.set(id, boxes[0]);
  }
  return {
    cell: (id) => cells.get(id) ?? null,
    quote: ({ block, start }) => runs.get(block)?.findLast((run) => run.start <= start) ?? null,
  };
}
