import type { Grid } from '../../document/grid.ts';
import { createSpanGrid } from '../../document/span-grid.ts';
import { dom } from './dom/dom.ts';
import { childrenOf, nameOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { limits } from './limits.ts';
import type { Run } from './runs.ts';
import { displayOf } from './visibility.ts';

/** What is asked of the reader while a table is formed. */
export interface CellReader {
  /** The cell's text, normalised; null for a cell that has no box. Asked of each cell in turn. */
  textOf(cell: PageElement): string | null;
  /** False for a row that has no box. Asked only of rows without a cell. */
  hasBox(row: PageElement): boolean;
  /** Told that something beyond the limits is left out. */
  cut(): void;
}

export interface FormedTable {
  readonly grid: Grid;
  /** Where each of the grid's cells came from. */
  readonly origins: readonly Origin[];
}

/** An element, or the runs that a cell without one was joined from. */
export type Origin = PageElement | readonly Run[];

export const isRuns = (origin: Origin): origin is readonly Run[] => Array.isArray(origin);

/** The text of a cell that shows nothing but a picture: Unicode's object replacement character. */
export const PICTURE = '\uFFFC';

/**
 * The HTML standard's "forming a table" over the rows and cells that have a box
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table): spans are limited to 1000 columns
 * and 65534 rows. As browsers lay it out, they are so to the row group, and groups stand as they are drawn.
 */
export function formTable(table: PageElement, id: string, reader: CellReader): FormedTable {
  const former = createFormer(id, reader, cellNames);
  const addRows = (group: PageElement) => {
    for (let row = first(group); row !== null; row = next(row)) {
      addPart(row);
    }
    former.slots.endGroup();
  };
  /** Only scripts put cells beside rows; browsers draw them, in rows of their own. */
  const addPart = (part: PageElement) => {
    if (nameOf(part) === 'TR') former.addRow(part);
    else if (cellNames.test(dom.nodeName(part)) && /\S/.test(dom.textContent(part) ?? ''))
      reader.cut();
  };
  let columns = 0;
  for (const part of asDrawn(childrenOf(table), isGroup)) {
    if (nameOf(part) === 'COLGROUP') columns += columnsIn(part);
    else if (isGroup(part)) {
      former.slots.endGroup();
      addRows(part);
    } else addPart(part);
  }
  former.slots.endGroup();
  former.slots.announceColumns(columns);
  return former.formed();
}

const cellNames = /^t[dh]$/i;
const isGroup = (part: PageElement) => /^T(?:HEAD|BODY|FOOT)$/.test(nameOf(part));

/**
 * The parts of a table as they are drawn: of its row groups the first laid out as a header stands on top, the
 * first laid out as a footer last, and any other where it is written
 * (https://www.w3.org/TR/CSS22/tables.html#table-display).
 */
export function asDrawn(
  parts: readonly PageElement[],
  mayMove: (part: PageElement) => boolean = () => true,
): readonly PageElement[] {
  const groups = parts.filter(mayMove);
  if (groups.length < 2) return parts;
  const displays = groups.map(displayOf);
  const head = groups[displays.indexOf('table-header-group')];
  const foot = groups[displays.indexOf('table-footer-group')];
  const rest = parts.filter((part) => part !== head && part !== foot);
  return [head ?? [], rest, foot ?? []].flat();
}

const first = (parent: PageElement) => dom.firstElementChild(parent);
const next = (child: PageElement) => dom.nextElementSibling(child);

/** Forms a table row by row; its cells are the children of a row whose names match `cellName`. */
export function createFormer(id: string, reader: CellReader, cellName: RegExp) {
  const slots = createSpanGrid(limits.columns, reader.cut);
  const cells: Grid['cells'] = [];
  const origins: PageElement[] = [];

  return {
    slots,

    addRow(row: PageElement) {
      let begun = false;
      for (let cell = first(row); cell !== null; cell = next(cell)) {
        const name = dom.nodeName(cell);
        if (name !== 'TD' && !cellName.test(name)) continue;
        const text = reader.textOf(cell);
        if (text === null) continue;
        if (!begun) slots.startRow();
        begun = true;
        // `td` and `th` have spans, limited as the standard wants; other elements have none.
        const placed: Grid['cells'][number] = {
          id: `${id}.${cells.length}`,
          row: 0,
          column: 0,
          rowSpan: dom.rowSpan(cell) ?? 1,
          columnSpan: dom.colSpan(cell) ?? 1,
          text,
          header: /^th$/i.test(name),
        };
        if (!slots.place(placed)) continue;
        if (text === PICTURE) placed.picture = true;
        cells.push(placed);
        origins.push(cell);
      }
      if (!begun && reader.hasBox(row)) slots.startRow();
    },

    formed: (): FormedTable => ({
      grid: { id, ...slots.size(), cells, ragged: false },
      origins,
    }),
  };
}

/** Columns that a `colgroup` announces, by its `col`s or itself. */
function columnsIn(group: PageElement): number {
  const columns = childrenOf(group);
  if (columns.length === 0) columns.push(group);
  return columns.reduce((sum, column) => sum + (dom.span(column) ?? 0), 0);
}
