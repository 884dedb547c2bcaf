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
    if (left.length > 0 && right.length > 0) identities.push({ ...identity, left, right });
    else notPrinted.push(identity.id);
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
    if ([...found.values()].some(({ bodies }) => bodies.length > 0))
      return printedForm(form, found);
    const ways = form.tables.map((table) => {
      const way = alternativeOf(form, table, found.get(table.key)?.keys ?? new Set());
      return way ? form.alternatives.indexOf(way) : '';
    });
    const key = [form.name, ...ways].join();
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
        columns: part.columns.filter(isLeft),
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

/** A body's row holds what the row that adds them up holds, and that row adds up each column. */
function identitiesOfBodies(form: Form, table: Table, found: FoundLines | undefined): Identity[] {
  const { bodies = [] } = found ?? {};
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
      own.map((identity) => ({
        ...identity,
        id: `${identity.id}:${key}`,
        left: identity.left.flatMap(inRow(key)),
        right: identity.right.flatMap(inRow(key)),
      })),
    );
    if (total === undefined) return copies;
    const sums = columns.map(({ key: column, measure }) => ({
      id: `bodies:${table.key}:${column}`,
      left: bodies.map(({ key }) => ({ table: table.key, row: key, column })),
      right: [{ table: table.key, row: total.key, column }],
      // Amounts are rounded one by one, and their sum once more.
      ...(measure === 'amount' ? { tolerance: 0.005 * (bodies.length + 1) } : {}),
    }));
    return [...copies, ...sums];
  });
}
