import { pageLimits, slotsTaken } from '../../document/limits.ts';
import type { Block, Box } from '../../document/page.ts';
import { type Flow, flowOf } from './flow.ts';
import { onWhole, partsOf } from './halves.ts';
import { levelsOf } from './levels.ts';
import { blockOf, type Paragraph } from './paragraphs.ts';
import { isScan } from './pictures.ts';
import type { PlacedGrid } from './read-grid.ts';
import type { Sheet, SheetFacts } from './sheet.ts';
import { asShown, sizeAsShown } from './turned.ts';

export interface SheetsReading {
  readonly blocks: Block[];
  readonly facts: SheetFacts;
  /** True where the file holds more than a Page does. */
  readonly truncated: boolean;
}

/**
 * What the sheets of a file say, in reading order: tables by their lines, paragraphs and headings. Tables
 * that a page break cuts are one; headers, footers and page numbers are left out.
 */
export function pageOfSheets(sheets: readonly Sheet[]): SheetsReading {
  const parts = partsOf(sheets);
  const { items, unruled, truncated } = flowOf(parts.map(({ sheet }) => sheet));
  const builder = createBuilder(items, (box) => asShown(onWhole(box, parts), sheets));
  for (const item of items) builder.add(item);
  const { blocks, isCut } = builder.result();
  return {
    blocks,
    facts: {
      sheets: sheets.map(sizeAsShown),
      scanned: sheets.flatMap((sheet, index) => (isScan(sheet) ? [index + 1] : [])),
      unmapped: sheets.some(({ unmapped }) => unmapped),
      unruled,
    },
    truncated: truncated || isCut,
  };
}

function createBuilder(items: readonly Flow[], placed: <Place extends Box>(place: Place) => Place) {
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : []));
  const levelOf = levelsOf(paragraphs);
  const blocks: Block[] = [];
  const held = { texts: 0, grids: 0, sources: 0, cells: 0, slots: 0 };
  let isCut = false;

  const addText = (paragraph: Paragraph) => {
    const made = blockOf(paragraph, `t${held.texts}`, levelOf(paragraph));
    if (!made) return;
    isCut ||= made.isCut || held.texts >= pageLimits.texts;
    const { block } = made;
    if (held.texts < pageLimits.texts) {
      blocks.push({ ...block, ...(block.runs && { runs: block.runs.map(placed) }) });
    }
    held.texts++;
  };
  const addGrid = ({ xs, height, cells }: PlacedGrid) => {
    const id = `g${held.grids}`;
    const grid = {
      id,
      width: xs.length - 1,
      height,
      cells: cells.map(({ room: _, size: __, ...cell }, index) => {
        isCut ||= cell.text.length > pageLimits.text;
        return {
          ...cell,
          id: `${id}.${index}`,
          text: cell.text.slice(0, pageLimits.text),
          boxes: cell.boxes.map(placed),
        };
      }),
      ragged: false,
    };
    const slots = slotsTaken(grid);
    if (held.cells + cells.length > pageLimits.cells || held.slots + slots > pageLimits.slots) {
      isCut = true;
      return;
    }
    held.grids++;
    held.cells += cells.length;
    held.slots += slots;
    blocks.push({ kind: 'grid', grid });
  };
  return {
    add(item: Flow) {
      if (item.kind === 'paragraph') addText(item.paragraph);
      if (item.kind === 'grid') addGrid(item.grid);
      if (item.kind === 'picture') {
        const id = `s${held.sources++}`;
        const source = { type: 'image', placement: 'embedded', address: '', text: '' } as const;
        blocks.push({ kind: 'source', id, ...source });
      }
    },
    result: () => ({ blocks, isCut }),
  };
}
