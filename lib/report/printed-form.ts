import type { Alternative, Form, Identity, Line, Table, Term } from '../forms/form.ts';
import { type FormLayout, layoutOf } from './form-layout.ts';

/** A form as one report prints it: of lines that are printed one way or another, those that it has. */
export interface PrintedForm extends Form {
  /** Ids of identities about lines that this report does not print. */
  readonly notPrinted: readonly string[];
  /** Lines that it prints in a way the form no longer has. */
  readonly outdatedLines: readonly { readonly table: string; readonly row: string }[];
  readonly layout: FormLayout;
}

/** What was found of a table's lines: keys of rows and columns, and rows of bodies in page order. */
export interface FoundLines {
  readonly keys: ReadonlySet<string>;
  readonly bodies: readonly Line[];
  /** Whether the page has rows or columns that were not read. */
  readonly open?: { readonly rows: boolean; readonly columns: boolean };
  /** By how much the sum of a column over bodies may differ; null where its units do. */
  readonly tolerances?: ReadonlyMap<string, number | null>;
}

/** The form as a report prints it, by the lines found of each table. */
export function printedForm(form: Form, found: ReadonlyMap<string, FoundLines>): PrintedForm {
  const tables = form.tables.map((table) => printedTable(form, table, found.get(table.key)));
  const printed = new Set(tables.flatMap(linesOf));
  const isPrinted = ({ table, row, column }: Term) =>
    printed.has(`${table}/${row}`) && printed.has(`${table}/${column}`);
  const identities: Identity[] = [];
  const notPrinted: string[] = [];
  for (const identity of form.identities) {
    const left = identity.left.filter(isPrinted);
    const right = identity.right.filter(isPrinted);
    const isOpen = right.some(({ table }) => found.get(table)?.open?.columns);
    if (left.length === 0 || right.length === 0) notPrinted.push(identity.id);
    else identities.push(unlessOpen({ ...identity, left, right }, isOpen));
  }
  const ofBodies = tables.flatMap((table) => identitiesOfBodies(form, table, found.get(table.key)));
  const outdatedLines = form.tables.flatMap((table) =>
    outdatedIn(form, table, found.get(table.key)?.keys ?? new Set()),
  );
  const all = [...identities, ...ofBodies];
  const layout = layoutOf(tables, all);
  return { ...form, tables, identities: all, notPrinted, outdatedLines, layout };
}

/** Prints forms; one without rows of bodies once for all reports that print it in the same way. */
export function formPrinter(): typeof printedForm {
  const met = new Map<string, PrintedForm>();
  return (form, found) => {
    if ([...found.values()].some(({ bodies, open }) => bodies.length > 0 || open?.columns))
      return printedForm(form, found);
    const tables = form.tables.map((table) => printedTable(form, table, found.get(table.key)));
    const key = [form.name, ...tables.flatMap(linesOf)].join();
    const printed = met.get(key) ?? printedForm(form, found);
    met.set(key, printed);
    return printed;
  };
}

function printedTable(form: Form, table: Table, found: FoundLines | undefined): Table {
  const keys = found?.keys ?? new Set();
  const bodies = found?.bodies ?? [];
  const leftOut = new Set(alternativeOf(form, table, keys)?.leavesOut);
  const isLeft = ({ key }: Line) => !leftOut.has(key);
  return {
    ...table,
    parts: table.parts.map((part) => {
      const rows = part.rows.filter(isLeft);
      // Without a row that adds the bodies up, there is none to be missed.
      const own = bodies.length > 0 ? rows.filter(({ key }) => keys.has(key)) : rows;
      return {
        ...part,
        rows: part.bodies ? [...bodies, ...own] : rows,
        columns: part.columns.filter(
          (line) => isLeft(line) && (!line.optional || keys.has(line.key)),
        ),
      };
    }),
  };
}

/** The first of those that leave out the fewest lines found; undefined for a table printed one way. */
function alternativeOf(
  { alternatives }: Form,
  table: Table,
  found: ReadonlySet<string>,
): Alternative | undefined {
  const lost = ({ leavesOut }: Alternative) => leavesOut.filter((key) => found.has(key)).length;
  const own = alternatives.filter((alternative) => alternative.table === table.key);
  return own.toSorted((a, b) => lost(a) - lost(b))[0];
}

/** The lines that a report prints in place of those that an outdated way leaves out. */
function outdatedIn(form: Form, table: Table, found: ReadonlySet<string>) {
  const way = alternativeOf(form, table, found);
  if (!way?.outdated) return [];
  const others = form.alternatives.filter((other) => other.table === table.key && other !== way);
  const rows = new Set(others.flatMap(({ leavesOut }) => leavesOut));
  return [...rows].map((row) => ({ table: table.key, row }));
}

/** Every row and column of a table, as "table/line". */
function linesOf({ key, parts }: Table): string[] {
  return parts.flatMap(({ rows, columns }) =>
    [...rows, ...columns].map((line) => `${key}/${line.key}`),
  );
}

/** The row of a term that no page has: an identity with it stays incomplete. */
export const UNREAD_ROW = '?';

function unlessOpen(identity: Identity, isOpen: boolean | undefined): Identity {
  const [sum] = identity.right;
  if (!isOpen || !sum) return identity;
  return { ...identity, left: [...identity.left, { ...sum, row: UNREAD_ROW }] };
}

/** A body's row holds what the row that adds them up holds, and that row adds up each column. */
function identitiesOfBodies(form: Form, table: Table, found: FoundLines | undefined): Identity[] {
  const { bodies = [], open, tolerances } = found ?? {};
  return table.parts.flatMap(({ bodies: may, rows, columns }) => {
    const total = rows.find(({ key }) => !bodies.some((body) => body.key === key));
    if (!may || bodies.length === 0) return [];
    const own = form.identities.filter(({ left, right }) =>
      [...left, ...right].every((term) => term.table === table.key),
    );
    const printed = new Set(columns.map(({ key }) => key));
    const inRow = (row: string) => (term: Term) =>
      printed.has(term.column) ? [{ ...term, row }] : [];
    const copies = bodies.flatMap(({ key }) =>
      own
        .map((identity) => ({
          ...identity,
          id: `${identity.id}:${key}`,
          left: identity.left.flatMap(inRow(key)),
          right: identity.right.flatMap(inRow(key)),
        }))
        .filter(({ left, right }) => left.length > 0 && right.length > 0)
        .map((identity) => unlessOpen(identity, open?.columns)),
    );
    if (total === undefined) return copies;
    const sums = columns.map(({ key: column }) => {
      const tolerance = tolerances?.get(column);
      const sum = {
        id: `bodies:${table.key}:${column}`,
        left: bodies.map(({ key }) => ({ table: table.key, row: key, column })),
        right: [{ table: table.key, row: total.key, column }],
        ...(tolerance ? { tolerance } : {}),
      };
      return unlessOpen(sum, open?.rows || tolerance === null);
    });
    return [...copies, ...sums];
  });
}
