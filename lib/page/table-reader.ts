import { blockBreak } from '../grid/normalise.ts';
import { formCssTable } from './css-tables.ts';
import { drawnCells, isPlainTable } from './drawn.ts';
import { type CellReader, type FormedTable, formTable } from './form-table.ts';
import type { Joiner, Piece } from './joiner.ts';
import { limits } from './limits.ts';
import type { Outlook } from './navigation.ts';
import type { PageBuilder } from './page-builder.ts';
import { isLayout, isProse, isSingleCell, laysOutProse } from './table-use.ts';
import type { Visibility } from './visibility.ts';

/** The walk that meets the tables. */
export interface Flow {
  readonly built: PageBuilder;
  readonly joiner: Joiner;
  readonly visibility: Visibility;
  readonly outlook: Outlook;
  /** Inside a cell a block boundary is a break in the cell's text. */
  inCell: boolean;
  truncated: boolean;
  within(element: Element): void;
  block(element: Element): void;
  flush(): void;
}

/** Reads tables: as rows and columns of cells, or as a part of the flow where they only lay it out. */
export class TableReader implements CellReader {
  readonly #flow: Flow;
  /** Rows of the table being read may be taken as drawn. */
  #drawn = false;
  #cellCount = 0;
  /** Met inside a table, and read after it. */
  #nestedTables: Element[] = [];
  #proseCells: Piece[][] = [];

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  read(table: Element): void {
    const { built, visibility, inCell } = this.#flow;
    if (inCell && !isSingleCell(table)) {
      this.#nestedTables.push(table);
    } else if (!visibility.renders(table)) {
      visibility.hide(table, table.textContent ?? '');
    } else if (inCell || isLayout(table)) {
      this.#flow.block(table);
    } else {
      this.#flow.flush();
      for (const child of table.children) {
        if (/^caption$/i.test(child.nodeName)) this.#flow.block(child);
      }
      this.#drawn = isPlainTable(table);
      const form = () => formTable(table, built.nextGrid, this);
      this.#cells(table, this.#drawn ? form : () => visibility.settle(table, form));
    }
  }

  readCssTable(root: Element): void {
    this.#flow.flush();
    this.#drawn = false;
    this.#cells(root, () => formCssTable(root, this.#flow.built.nextGrid, this));
  }

  textOf(cell: Element): string | null {
    const { joiner, visibility } = this.#flow;
    if (++this.#cellCount > limits.cells) {
      this.#flow.truncated = true;
      return null;
    }
    this.#flow.within(cell);
    const { text, pieces } = joiner.take();
    if (isProse(text)) this.#proseCells.push(pieces);
    return text !== '' || visibility.renders(cell) ? text : null;
  }

  textsOf(row: Element): readonly string[] | null {
    const texts = this.#drawn ? drawnCells(row, this.#flow.outlook.holdsTabs) : null;
    // An empty or long text is asked for again, by the cell.
    return texts?.map((text) => (isProse(text) ? '' : this.#flow.joiner.clipDrawn(text))) ?? null;
  }

  hasBox(row: Element): boolean {
    return this.#cellCount <= limits.cells && this.#flow.visibility.renders(row);
  }

  /** Reads the cells of a table, and after them the paragraphs and tables inside them. */
  #cells(table: Element, form: () => FormedTable): void {
    const { built, joiner } = this.#flow;
    const sources = built.sources.length;
    this.#flow.inCell = true;
    const formed = form();
    this.#flow.inCell = false;
    const prose = this.#proseCells.splice(0);
    const nested = this.#nestedTables.splice(0);
    if (prose.length > 0 && laysOutProse(formed.grid)) {
      built.forgetSources(sources);
      this.#flow.block(table);
      return;
    }
    built.addGrid(formed);
    for (const piece of prose.flat()) {
      if (piece === blockBreak) this.#flow.flush();
      else joiner.addPiece(piece);
    }
    this.#flow.flush();
    for (const inner of nested) this.read(inner);
  }
}
