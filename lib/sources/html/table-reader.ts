import { blockBreak } from '../../document/normalise.ts';
import { isProse, laysOutProse } from '../prose.ts';
import { formCssTable } from './css-tables.ts';
import { dom } from './dom/dom.ts';
import { childrenOf, nameOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { drawnCells } from './drawn-text.ts';
import { type CellReader, type FormedTable, formTable, PICTURE } from './form-table.ts';
import type { DrawnCells } from './plain.ts';
import type { Run } from './runs.ts';
import { isLayout, isSingleCell } from './table-use.ts';
import { flush, hasRoom, isFull, readBlock, type Walk, within } from './walk.ts';

/** Reads a table: as rows and columns of cells, or as a part of the flow where it only lays it out. */
export function readTable(walk: Walk, table: PageElement): void {
  if (!hasRoom(walk, 'tables')) return;
  if (walk.table && !isSingleCell(table)) walk.table.nested.push(table);
  else if (!walk.visibility.renders(table))
    walk.visibility.hide(table, dom.textContent(table) ?? '');
  else if (walk.table || isLayout(table)) readBlock(walk, table);
  else {
    flush(walk);
    for (const child of childrenOf(table)) {
      if (nameOf(child) === 'CAPTION') readBlock(walk, child);
    }
    const drawn = drawnCells(table, walk.visibility.plain);
    // What stands beside its rows and cells is not read.
    if (drawn === null) walk.passed.push(table);
    readCells(walk, table, drawn, formTable);
  }
}

/** Reads a table made of other elements. */
export function readCssTable(walk: Walk, root: PageElement): void {
  flush(walk);
  readCells(walk, root, null, formCssTable);
}

/** Reads the cells of a table, and after them the paragraphs and tables inside them. */
function readCells(
  walk: Walk,
  table: PageElement,
  drawn: DrawnCells | null,
  form: (table: PageElement, id: string, reader: CellReader) => FormedTable,
): void {
  const { built, joiner } = walk;
  const known = built.sources.length;
  const { cellCount } = walk;
  const open = { nested: [] as PageElement[], prose: [] as Prose };
  walk.table = open;
  const formed = form(table, built.nextGrid(), cellReader(walk, drawn, open.prose));
  walk.table = null;
  if (drawn?.isWhole() === false && !isFull(walk)) {
    walk.cellCount = cellCount;
    readCells(walk, table, drawn.again?.() ?? null, form);
    return;
  }
  if (open.prose.length > 0 && laysOutProse(formed.grid)) {
    built.forgetSources(known);
    readBlock(walk, table);
    return;
  }
  built.addGrid(formed, { table, several: drawn?.several ?? null });
  for (const run of open.prose.flat()) {
    if (run === blockBreak) flush(walk);
    else if (typeof run === 'object' && !('node' in run)) joiner.addText(run, dom.data(run));
  }
  flush(walk);
  walk.depth++;
  if (!isFull(walk)) for (const nested of open.nested) readTable(walk, nested);
  walk.depth--;
}

/** The runs of cells that hold paragraphs. */
type Prose = (readonly Run[])[];

/** Reads cells as they are drawn, or by walking them where that is not known. */
function cellReader(walk: Walk, drawn: DrawnCells | null, prose: Prose): CellReader {
  const { built, joiner, visibility } = walk;

  function walkedText(cell: PageElement): string | null {
    within(walk, cell);
    const { text, runs } = joiner.take();
    if (isProse(text)) prose.push(runs);
    if (text !== '') return text;
    if (!visibility.renders(cell)) return null;
    return showsPicture(cell) ? PICTURE : '';
  }

  return {
    textOf(cell) {
      walk.cellCount++;
      if (isFull(walk)) return null;
      const taken = drawn?.take(cell);
      const text = joiner.clip(taken ?? '');
      if (!drawn || taken === null || isProse(text)) return walkedText(cell);
      return text !== '' || visibility.renders(cell) ? text : null;
    },

    hasBox: (row) => !isFull(walk) && visibility.renders(row),
    cut: built.cut,
  };
}

/** Wider than the transparent dots that hold old tables open, in pixels. */
const widerThanADot = 3;

function showsPicture(cell: PageElement): boolean {
  const picture = dom.first(cell, 'img,canvas,svg');
  return picture !== null && (Number(dom.width(picture)) || Infinity) > widerThanADot;
}
