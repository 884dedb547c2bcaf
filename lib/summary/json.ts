import type { Drawn } from '../document/drawn.ts';
import type { Box } from '../document/page.ts';
import { partOf } from '../document/parts.ts';
import { isFormKnown, type Report, type ReportTable } from '../report/report.ts';
import type { Crossfoot, CrossfootSet } from './crossfoot-schema.ts';
import type { Summary } from './summary.ts';
import { eachFinding, type SummaryView } from './view.ts';
import type { WordedFinding } from './word-finding.ts';

/** The audit as `crossfoot/1`, from its view and what the view does not hold: the figures. */
export function crossfootOf(
  view: SummaryView,
  { audit, places }: Pick<Summary, 'audit' | 'places'>,
): Crossfoot {
  const { report, checks, passedWithBlanks } = audit;
  const { doubts, ignored, source, caveat } = view;
  const partIn: PartIn = (id) => (source.parts && id ? { part: partOf(id) } : {});
  return {
    schema: 'crossfoot/1',
    source,
    report: {
      form: isFormKnown(report) ? report.form.name : null,
      organ: report.organ,
      year: report.year,
      tables: tablesOf(report),
      ...(report.form.discovered && { labels: labelsOf(report) }),
    },
    checks,
    ...(passedWithBlanks > 0 && { passedWithBlanks }),
    ...(doubts.length > 0 && { notes: doubts.flatMap(({ notes }) => notes) }),
    ...(caveat !== '' && { caveat }),
    findings: eachFinding(view).map((worded) => findingOf(worded, partIn, places)),
    ...(ignored.length > 0 && {
      ignored: ignored.map((worded) => ({
        ...findingOf(worded, partIn, places),
        note: worded.note,
      })),
    }),
  };
}

/** Reports of one page as `crossfoot-set/1`: one item, at its address, or the file that it is. */
export function crossfootSetOf(reports: readonly Crossfoot[]): CrossfootSet {
  const { url = '', file = null, auditedAt = '' } = reports[0]?.source ?? {};
  return {
    schema: 'crossfoot-set/1',
    madeAt: auditedAt,
    items: [{ address: url || null, file, state: 'done', reason: null, reports: [...reports] }],
    between: [],
  };
}

/** Tells of which part a place is, by its id. */
type PartIn = (id: string | null) => { readonly part?: number };

function findingOf({ finding, message }: WordedFinding, partIn: PartIn, places?: Drawn) {
  const { id, code, severity, question, where, quotes, broken, fixes, reasons, group } = finding;
  return {
    id,
    code,
    severity,
    ...(question && { question }),
    message,
    where: where.map(({ table, row, column, text, cell }) => ({
      table,
      row,
      column,
      text,
      ...partIn(cell),
      ...onSheet(cell === null ? [] : places?.cell(cell)),
    })),
    quotes: quotes.map((quote) => ({
      text: quote.text,
      section: quote.section,
      ...partIn(quote.block),
      ...onSheet(places?.quote(quote)),
    })),
    broken: broken.map(({ identity, left, right }) => ({ identity, left, right })),
    fixes: fixes.map((changes) =>
      changes.map(({ table, row, column, from, to }) => ({ table, row, column, from, to })),
    ),
    ...(reasons && { reasons: [...reasons] }),
    ...(group !== undefined && { group }),
  };
}

/** Where the first of boxes stands, in whole hundredths of a point; nothing where there is none. */
function onSheet([box]: readonly Box[] = []) {
  if (!box) return {};
  const { sheet, x, y, width, height } = box;
  const sides = [x, y, width, height].map((side) => Math.round(side * 100) / 100);
  return { sheet, box: sides };
}

/** Tables by key, those first that identities check. */
function tablesOf({ tables, form }: Report): Crossfoot['report']['tables'] {
  const checked = new Set(form.identities.flatMap(({ right }) => right.map(({ table }) => table)));
  const order = tables.toSorted(
    (a, b) => Number(checked.has(b.table.key)) - Number(checked.has(a.table.key)),
  );
  return Object.fromEntries(
    order.flatMap((table) => (table.found ? [[table.table.key, figuresOf(table)]] : [])),
  );
}

/** The words of each row and column of tables of which no form tells, by table and by key. */
function labelsOf({ tables }: Report): Record<string, Record<string, string>> {
  const linesOf = ({ table }: ReportTable) =>
    table.parts.flatMap(({ rows, columns }) => [...rows, ...columns]);
  return Object.fromEntries(
    tables.map((table) => [
      table.table.key,
      Object.fromEntries(linesOf(table).map(({ key, text }) => [key, text])),
    ]),
  );
}

/** A figure, null for a blank; no key where the page has no cell or no figure in it. */
function figuresOf({ readings }: ReportTable) {
  const rows = Object.entries(readings).map(([row, cells]) => {
    const known = Object.entries(cells).flatMap(([column, reading]): [string, number | null][] => {
      if (reading.state === 'figure') return [[column, reading.value]];
      return reading.state === 'blank' ? [[column, null]] : [];
    });
    return [row, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0));
}
