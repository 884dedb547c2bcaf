import type { Block, Page } from './page.ts';

/** Blocks as those of one of a Page's parts, which count from 0: their ids tell of which. */
export function ofPart(part: number, blocks: readonly Block[]): Block[] {
  const idOf = (id: string) => `${part}/${id}`;
  return blocks.map((block) => {
    if (block.kind !== 'grid') return { ...block, id: idOf(block.id) };
    const { id, cells } = block.grid;
    return {
      kind: 'grid',
      grid: {
        ...block.grid,
        id: idOf(id),
        cells: cells.map((cell) => ({ ...cell, id: idOf(cell.id) })),
      },
    };
  });
}

/** Which of a Page's parts a block or a cell of it comes from, by its id. */
export const partOf = (id: string): number => Number.parseInt(id, 10);

/** The blocks of a file that was read, and those of the page that names it. */
export function blocksByPart({ blocks, parts }: Pick<Page, 'blocks' | 'parts'>) {
  if (!parts) return { own: blocks, around: [] };
  const { own = [], around = [] } = Object.groupBy(blocks, (block) =>
    partOf(block.kind === 'grid' ? block.grid.id : block.id) === 0 ? 'around' : 'own',
  );
  return { own, around };
}
