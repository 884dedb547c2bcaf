import { auditPage } from '../../../lib/audit.ts';
import { type Cell, type Grid, type Slots, slotsOf } from '../../../lib/document/grid.ts';
import type { Audit } from '../../../lib/findings/audit.ts';
import { fieldKey } from '../../../lib/forms/form.ts';
import { plainValue } from '../observed.ts';
import { readDocument } from '../read-document.ts';

/** A field as a page was read: what stands in it, and the cell it was read from. */
export interface ReadField {
  readonly key: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
  readonly cell: string;
  /** The name of the body whose row it is; null in a row of the form. */
  readonly body: string | null;
}

export interface DrawnGrid {
  readonly grid: Grid;
  readonly slots: Slots;
}

/** A document as it was read. */
export interface DrawnPage {
  readonly audits: readonly Audit[];
  /** Of forms: what tables known by their totals alone hold is no form's field. */
  readonly fields: readonly ReadField[];
  readonly grids: readonly DrawnGrid[];
  readonly cells: ReadonlyMap<string, { readonly cell: Cell; readonly of: DrawnGrid }>;
  elementOf(cell: string): HTMLElement;
}

export function drawnPage(document: Document): DrawnPage {
  const { page, places } = readDocument(document);
  const audits = auditPage(page);
  const grids = page.blocks.flatMap((block) =>
    block.kind === 'grid' ? { grid: block.grid, slots: slotsOf(block.grid) } : [],
  );
  // Taken at once: a place leads nowhere once its element has left the document.
  const elements = new Map<string, HTMLElement>();
  for (const { id } of grids.flatMap(({ grid }) => grid.cells)) {
    const element = places.cell(id);
    const { HTMLElement } = document.defaultView ?? globalThis;
    if (element instanceof HTMLElement) elements.set(id, element);
  }
  return {
    audits,
    fields: audits.filter(({ report }) => !report.form.discovered).flatMap(fieldsOf),
    grids,
    cells: new Map(
      grids.flatMap((of) => of.grid.cells.map((cell) => [cell.id, { cell, of }] as const)),
    ),
    elementOf(cell) {
      const element = elements.get(cell);
      if (!element) throw new Error(`${cell} is no element`);
      return element;
    },
  };
}

function fieldsOf({ report }: Audit): ReadField[] {
  return report.tables.flatMap(({ table: { key: table, parts }, readings }) => {
    const bodies = new Map(
      parts.flatMap((part) => (part.bodies ? part.rows.map(({ key, text }) => [key, text]) : [])),
    );
    return Object.entries(readings).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, reading]) => {
        const value = plainValue(reading);
        if (value === undefined || !('cell' in reading)) return [];
        const key = fieldKey({ table, row, column });
        const body = bodies.get(row) ?? null;
        return { key, table, row, column, value, cell: reading.cell, body };
      }),
    );
  });
}
