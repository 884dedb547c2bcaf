import type { KeptItem } from '../archive/kept.ts';
import type { Run } from '../archive/run.ts';
import { betweenOf } from '../exports/between.ts';
import { csvOf } from '../exports/csv.ts';
import { htmlOf } from '../exports/html.ts';
import { type ExportInput, membersIn, reportsIn, unfinishedInWords } from '../exports/input.ts';
import { noticesHtml } from '../exports/notice-html.ts';
import { noticesWord } from '../exports/notice-word.ts';
import { noticesOf } from '../exports/notices.ts';
import { setOf } from '../exports/set.ts';
import { sheetsOf } from '../exports/sheets/sheets.ts';
import { xlsxOf } from '../exports/xlsx.ts';
import type { Translate } from '../summary/translate.ts';
import type { ExportKind } from './export-kinds.ts';
import { checked, type SurveyOptions } from './survey.ts';

export interface ExportRequest {
  readonly kind: ExportKind;
  /** Of the items that are told; null for all that are kept. */
  readonly keys: readonly string[] | null;
  /** Of a notice: the reports that it is for, by their keys; null for all. */
  readonly reports: readonly string[] | null;
  /** How far a run is that has not ended; null where none is. */
  readonly unfinished: ExportInput['unfinished'];
}

/** A file to be saved. */
export interface Exported {
  readonly bytes: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
  /** The ending of its name. */
  readonly ending: string;
}

interface Source extends SurveyOptions {
  readonly items: readonly KeptItem[];
  readonly runs: readonly Run[];
  readonly madeAt: Date;
}

/** What is kept, as a file in the person's language. */
export async function exportOf(
  request: ExportRequest,
  { items: all, runs, madeAt, ...options }: Source,
  translate: Translate,
): Promise<Exported> {
  const { findings, copies, items, ...outcomes } = told(request, all, options);
  const { expected: bodies } = options;
  const { unfinished } = request;
  const input: ExportInput = {
    items,
    between: findings,
    outcomes,
    copies,
    runs,
    unfinished,
    bodies,
    madeAt,
  };
  switch (request.kind) {
    case 'xlsx':
      return {
        bytes: await xlsxOf(sheetsOf(input, translate)),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ending: 'xlsx',
      };
    case 'csv':
      return { bytes: csvOf(input, translate), type: 'text/csv;charset=utf-8', ending: 'csv' };
    case 'html':
      return { bytes: htmlOf(input, translate), type: 'text/html', ending: 'html' };
    case 'notice':
    case 'notice-html':
      return noticesAs(request, input, translate);
    case 'json': {
      const between = betweenOf(findings, membersIn(items), translate);
      const at = madeAt.toISOString();
      const set = setOf(items, between, translate.language, at, unfinished);
      return { bytes: JSON.stringify(set, null, 2), type: 'application/json', ending: 'json' };
    }
  }
}

/**
 * The items that are asked for, and those beside which they were found wanting: what is found between
 * reports names both.
 */
function told({ keys }: ExportRequest, all: readonly KeptItem[], options: SurveyOptions) {
  const audit = checked(all, options);
  if (keys === null) return { ...audit, items: all };
  const asked = new Set(keys);
  const owners = reportsIn(all).map(({ item }) => item.key);
  const isAsked = ({ reports }: { readonly reports: readonly number[] }) =>
    reports.some((index) => asked.has(owners[index] ?? ''));
  const findings = audit.findings.filter(isAsked);
  const copies = audit.copies.filter(isAsked);
  for (const { reports } of [...findings, ...copies]) {
    for (const index of reports) asked.add(owners[index] ?? '');
  }
  const items = all.filter(({ key }) => asked.has(key));
  return { ...checked(items, options), items };
}

/** Notices for those reports that are asked for and have something to be attended to. */
async function noticesAs(
  { kind, keys, reports }: ExportRequest,
  input: ExportInput,
  translate: Translate,
): Promise<Exported> {
  const asked = reportsIn(input.items).filter(
    ({ item, report }) =>
      (keys === null || keys.includes(item.key)) &&
      (reports === null || reports.includes(report.key)),
  );
  const notices = noticesOf(asked, translate, input);
  const note = unfinishedInWords(input, translate);
  return kind === 'notice'
    ? { bytes: await noticesWord(notices, note, translate), type: word, ending: 'docx' }
    : { bytes: noticesHtml(notices, note, translate), type: 'text/html', ending: 'html' };
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
