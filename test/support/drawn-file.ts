import type { Page } from '../../lib/document/page.ts';

const box = { sheet: 2, x: 10.004, y: 20, width: 30, height: 12 };

/** A page as a PDF drawn on two sheets, with all that a file gives reason to doubt. */
export function asDrawnFile(page: Page): Page {
  return {
    ...page,
    url: '',
    title: '',
    blocks: page.blocks.map((block) => {
      if (block.kind === 'text') return { ...block, runs: [{ ...box, start: 0 }] };
      if (block.kind !== 'grid') return block;
      const cells = block.grid.cells.map((cell) => ({ ...cell, boxes: [box] }));
      return { ...block, grid: { ...block.grid, cells } };
    }),
    unstyled: true,
    file: {
      kind: 'pdf',
      name: '年报\u202e.pdf',
      sha256: 'ab'.repeat(32),
      sheets: [
        { width: 595, height: 842 },
        { width: 595, height: 842 },
      ],
      scanned: [1],
      unmapped: true,
      unruled: 1,
    },
  };
}
