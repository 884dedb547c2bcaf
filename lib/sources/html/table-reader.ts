import { blockBreak } from '../../document/normalise.ts';
import { formCssTable } from './css-tables.ts';
import { type DrawnCells, drawnCells, isPlainTable } from './drawn.ts';
import { type CellReader, type FormedTable, formTable } from './form-table.ts';
import type { Joiner } from './joiner.ts';
import { limits } from './limits.ts';
import type { PageBuilder } from './page-builder.ts';
import type { Piece } from './pieces.ts';
import { isLayout, isProse, isSingleCell, laysOutProse } from './table-use.ts';
import type { Visibility } from './visibility.ts';

/** What a cell says that shows nothing but a picture (Unicode's object replacement character). */
const PICTURE = '\uFFFC';
/** Wider than the transparent dots that hold old tables open, in pixels. */
const WIDER_THAN_A_DOT = 3;

function showsPicture(cell: Element): boolean {
  const picture = cell.querySelector('img,canvas,svg');
  return picture !== null && ((picture as HTMLImageElement).width || Infinity) > WIDER_THAN_A_DOT;
}

/** The walk that meets the tables. */
export interface Flow {
  readonly built: PageBuilder;
  readonly joiner: Joiner;
  readonly visibility: Visibility;
  readonly within: (element: Element) => void;
  readonly block: (element: Element) => void;
  readonly flush: () => void;
  readonly cut: () => void;
  /** Inside a cell a block boundary is a break in the cell's text. */
  readonly inCell: <Result>(walk: () => Result) => Result;
  readonly isInCell: () => boolean;
}

/** Reads tables: as rows and columns of cells, or as a part of the flow where they only lay it out. */
export function createTableReader(flow: Flow) {
  const { built, joiner, visibility, within, block, flush } = flow;
  /** The cells of the table being read as they are drawn; null where they have to be walked. */
  let drawn: DrawnCells | null = null;
  let cellCount = 0;
  let depth = 0;
  /** Met inside a table, and read after it. */
  let nestedTables: Element[] = [];
  let proseCells: (readonly Piece[])[] = [];

  const reader: CellReader = {
    textOf(cell) {
      if (++cellCount > limits.cells) {
        flow.cut();
        return null;
      }
      const text = drawn === null ? '' : joiner.clip(drawn.take(cell));
      if (text !== '' && !isProse(text)) return text;
      if (drawn === null || text !== '') return walkedText(cell);
      return visibility.renders(cell) ? '' : null;
    },

    hasBox: (row) => cellCount <= limits.cells && visibility.renders(row),
  };

  function walkedText(cell: Element): string | null {
    within(cell);
    const { text, pieces } = joiner.take();
    if (isProse(text)) proseCells.push(pieces);
    if (text !== '') return text;
    if (!visibility.renders(cell)) return null;
    return showsPicture(cell) ? PICTURE : '';
  }

  /** Forms the table from what is drawn; null where a part of it is hidden. */
  const formAsDrawn = (form: () => FormedTable) => {
    if (drawn === null) return null;
    const before = cellCount;
    const formed = flow.inCell(form);
    if (drawn.isWhole() || cellCount > limits.cells) return formed;
    drawn = null;
    cellCount = before;
    proseCells = [];
    return null;
  };

  /** Reads the cells of a table, and after them the paragraphs and tables inside them. */
  const readCells = (table: Element, form: () => FormedTable) => {
    const known = built.sources.length;
    const formed = formAsDrawn(form) ?? flow.inCell(form);
    const prose = proseCells;
    const nested = nestedTables;
    proseCells = [];
    nestedTables = [];
    if (prose.length > 0 && laysOutProse(formed.grid)) {
      built.forgetSources(known);
      block(table);
      return;
    }
    built.addGrid(formed);
    for (const piece of prose.flat()) {
      if (piece === blockBreak) flush();
      else if (piece instanceof Object && 'data' in piece) joiner.addText(piece, piece.data);
    }
    flush();
    if (++depth > limits.depth) flow.cut();
    else nested.forEach(read);
    depth--;
  };

  const read = (table: Element) => {
    if (flow.isInCell() && !isSingleCell(table)) nestedTables.push(table);
    else if (!visibility.renders(table)) visibility.hide(table, table.textContent ?? '');
    else if (flow.isInCell() || isLayout(table)) block(table);
    else {
      flush();
      for (const child of table.children) if (/^caption$/i.test(child.nodeName)) block(child);
      drawn = isPlainTable(table) ? drawnCells(table) : null;
      readCells(table, () => formTable(table, built.nextGrid(), reader));
    }
  };

  const readCssTable = (root: Element) => {
    flush();
    drawn = null;
    readCells(root, () => formCssTable(root, built.nextGrid(), reader));
  };

  return { read, readCssTable };
}
