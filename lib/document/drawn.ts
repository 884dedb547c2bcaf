import type { Box, Page, Quote, TextBlock } from './page.ts';

/** Where the cells and words of a Page are drawn on the sheets of its file. */
export interface Drawn {
  /** One box, or one on each sheet that a page break cuts the cell over; none where it is on no sheet. */
  cell(id: string): readonly Box[];
  /** A box a line. */
  quote(quote: Quote): readonly Box[];
}

export function drawnOf({ blocks }: Pick<Page, 'blocks'>): Drawn {
  const cells = new Map<string, readonly Box[]>();
  const texts = new Map<string, TextBlock>();
  for (const block of blocks) {
    if (block.kind === 'text') texts.set(block.id, block);
    if (block.kind !== 'grid') continue;
    for (const { id, boxes } of block.grid.cells) if (boxes) cells.set(id, boxes);
  }
  return {
    cell: (id) => cells.get(id) ?? [],
    quote(quote) {
      const block = texts.get(quote.block);
      return block?.text.slice(quote.start, quote.end) === quote.text
        ? quoteBoxes(block, quote)
        : [];
    },
  };
}

/**
 * Where the quoted words of a block are drawn: the runs that hold them, a run that is quoted in part cut by
 * its share of signs. Boxes of one line that touch are one. None where the block is drawn on no sheet.
 */
function quoteBoxes(
  { text, runs = [] }: Pick<TextBlock, 'text' | 'runs'>,
  { start, end }: Pick<Quote, 'start' | 'end'>,
): Box[] {
  const boxes: Box[] = [];
  for (const [index, run] of runs.entries()) {
    const runEnd = runs[index + 1]?.start ?? text.length;
    const from = Math.max(start, run.start);
    const to = Math.min(end, runEnd);
    if (from >= to) continue;
    const widthOf = (words: string) => (words.length * run.width) / (runEnd - run.start);
    const { sheet, y, height } = run;
    const x = run.x + widthOf(text.slice(run.start, from));
    addTo(boxes, { sheet, x, y, width: widthOf(text.slice(from, to)), height });
  }
  return boxes;
}

/** Adds a box, or has the one before reach as far where both are of one line. */
function addTo(boxes: Box[], box: Box): void {
  const last = boxes.at(-1);
  if (!last || !isBeside(last, box)) {
    boxes.push(box);
    return;
  }
  const y = Math.min(last.y, box.y);
  boxes[boxes.length - 1] = {
    ...last,
    y,
    width: box.x + box.width - last.x,
    height: Math.max(last.y + last.height, box.y + box.height) - y,
  };
}

function isBeside(left: Box, right: Box): boolean {
  const sameLine =
    left.sheet === right.sheet &&
    Math.abs(left.y + left.height / 2 - right.y - right.height / 2) < left.height / 2;
  const gap = right.x - left.x - left.width;
  return sameLine && gap > -left.height / 2 && gap < left.height;
}
