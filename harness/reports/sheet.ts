import { type Field, fieldKey, type Line, type Part } from '../../lib/forms/form.ts';
import {
  type AnnualTable,
  formNamed,
  type PlainCell,
  type PlainReport,
  type PlainRow,
} from './report-of.ts';

export type SheetCellKind = 'corner' | 'header' | 'label' | 'caption' | 'figure' | 'extra';

/** One printed cell. Neighbouring slots that hold the same object are one merged cell. */
export interface SheetCell {
  readonly kind: SheetCellKind;
  readonly text: string;
  /** The field whose figure it prints. */
  readonly field?: Field;
}

/** A table of a report before it is written as HTML: `slots[row][column]`. */
export interface Sheet {
  readonly table: AnnualTable;
  readonly headerRows: number;
  /** Columns of labels before the figures. */
  readonly labelColumns: number;
  readonly slots: readonly (readonly SheetCell[])[];
  /** HTML that stands before it: a page number between two pieces of one table. */
  readonly before?: string;
}

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The cell of a field; undefined where the report does not print it. */
function plainCellOf(report: PlainReport, field: Field): PlainCell | undefined {
  const row: PlainRow | undefined = report[field.table as AnnualTable]?.[field.row];
  if (row === undefined) return undefined;
  if (!Array.isArray(row)) return (row as Record<string, PlainCell | undefined>)[field.column];
  const part = partsOf(report, field.table).find(({ rows }) =>
    rows.some(({ key }) => key === field.row),
  );
  const index = part?.columns.findIndex(({ key }) => key === field.column) ?? -1;
  return (row as readonly (PlainCell | undefined)[])[index];
}

function partsOf(report: PlainReport, table: string): readonly Part[] {
  const { tables } = formNamed(report.form ?? 'annual-2021');
  return tables.find(({ key }) => key === table)?.parts ?? [];
}

/** Every field that the report prints, with its cell. */
export function printedFields(report: PlainReport): Map<string, PlainCell> {
  const fields = new Map<string, PlainCell>();
  for (const table of ['disclosure', 'applications', 'proceedings'] as const) {
    for (const part of partsOf(report, table)) {
      for (const { key: row } of part.rows) {
        for (const { key: column } of part.columns) {
          const cell = plainCellOf(report, { table, row, column });
          if (cell !== undefined) fields.set(fieldKey({ table, row, column }), cell);
        }
      }
    }
  }
  return fields;
}

/** The report's tables as the official form prints them. */
export function sheetsOf(report: PlainReport): Sheet[] {
  const sheets: Sheet[] = [];
  if (report.disclosure) sheets.push(disclosureSheet(report));
  if (report.applications) sheets.push(applicationsSheet(report));
  if (report.proceedings) sheets.push(proceedingsSheet(report));
  return sheets;
}

function figureCell(report: PlainReport, field: Field): SheetCell {
  const cell = plainCellOf(report, field);
  return { kind: 'figure', field, text: cell === null || cell === undefined ? '' : `${cell}` };
}

function repeat<T>(value: T, count: number): T[] {
  return new Array<T>(count).fill(value);
}

const DISCLOSURE_WIDTH = 4;

function disclosureSheet(report: PlainReport): Sheet {
  const slots: SheetCell[][] = [];
  for (const part of partsOf(report, 'disclosure')) {
    const rows = part.rows.filter(({ key }) => report.disclosure?.[key] !== undefined);
    if (rows.length === 0) continue;
    const caption: SheetCell = { kind: 'caption', text: part.caption ?? '' };
    slots.push(repeat(caption, DISCLOSURE_WIDTH));
    const stretch = (cells: readonly SheetCell[]) => {
      const last = cells.at(-1);
      return last ? [...cells, ...repeat(last, DISCLOSURE_WIDTH - cells.length)] : [];
    };
    const headers = part.columns.map(({ text }): SheetCell => ({ kind: 'header', text }));
    slots.push(stretch([{ kind: 'header', text: '信息内容' }, ...headers]));
    for (const { key: row, text } of rows) {
      const figures = part.columns.map(({ key: column }) =>
        figureCell(report, { table: 'disclosure', row, column }),
      );
      slots.push(stretch([{ kind: 'label', text }, ...figures]));
    }
  }
  return { table: 'disclosure', headerRows: 0, labelColumns: 1, slots };
}

/** Group labels of lines as cells: neighbours in one group share the cell. */
class GroupCells {
  readonly #cells = new Map<string, SheetCell>();
  readonly #kind: SheetCellKind;

  constructor(kind: SheetCellKind) {
    this.#kind = kind;
  }

  of(line: Line, depth: number): SheetCell {
    const path = line.group.slice(0, depth + 1).join('/');
    const known = this.#cells.get(path);
    if (known) return known;
    const cell: SheetCell = { kind: this.#kind, text: line.group[depth] ?? '' };
    this.#cells.set(path, cell);
    return cell;
  }
}

/** Header slots, `height` rows: group labels above, each line's own words below them. */
function headerSlots(lines: readonly Line[], height: number): SheetCell[][] {
  const groups = new GroupCells('header');
  const columns = lines.map((line) => {
    const own: SheetCell = { kind: 'header', text: line.text };
    return Array.from({ length: height }, (_, depth) =>
      depth < line.group.length ? groups.of(line, depth) : own,
    );
  });
  return Array.from({ length: height }, (_, row) => columns.flatMap((column) => column[row] ?? []));
}

const LABEL_COLUMNS = 3;
const HEADER_ROWS = 3;

function applicationsSheet(report: PlainReport): Sheet {
  const [part] = partsOf(report, 'applications');
  const lines = (part?.rows ?? []).filter(({ key }) => report.applications?.[key] !== undefined);
  const corner: SheetCell = { kind: 'corner', text: CORNER };
  const header = headerSlots(part?.columns ?? [], HEADER_ROWS).map((row) => [
    ...repeat(corner, LABEL_COLUMNS),
    ...row,
  ]);
  const groups = new GroupCells('label');
  const body = lines.map((line) => {
    const own: SheetCell = { kind: 'label', text: line.text };
    const labels = Array.from({ length: LABEL_COLUMNS }, (_, depth) =>
      depth < line.group.length ? groups.of(line, depth) : own,
    );
    const figures = (part?.columns ?? []).map(({ key: column }) =>
      figureCell(report, { table: 'applications', row: line.key, column }),
    );
    return [...labels, ...figures];
  });
  return {
    table: 'applications',
    headerRows: HEADER_ROWS,
    labelColumns: LABEL_COLUMNS,
    slots: [...header, ...body],
  };
}

function proceedingsSheet(report: PlainReport): Sheet {
  const [part] = partsOf(report, 'proceedings');
  const columns = part?.columns ?? [];
  const figures = columns.map(({ key: column }) =>
    figureCell(report, { table: 'proceedings', row: 'cases', column }),
  );
  const slots = [...headerSlots(columns, HEADER_ROWS), figures];
  return { table: 'proceedings', headerRows: HEADER_ROWS, labelColumns: 0, slots };
}
