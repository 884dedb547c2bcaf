import type { KeptItem, KeptReport } from '../../lib/archive/kept.ts';
import type { Writer } from './duck.ts';
import type { Aside } from './results.ts';

/** Adds a result with all its reports; `first` is the number of the first of them. */
export function addItem(writer: Writer, result: string, item: KeptItem, first: number): void {
  const { sha256, key, address, file, title, kind, state, reason, at, by, reports } = item;
  const count = reports.length;
  writer.add('items', {
    ...{ result, sha256, key, address, file, title, kind, state, reason, at, by },
    reports: count,
  });
  for (const [index, report] of reports.entries()) {
    addReport(writer, result, report, first + index);
  }
}

/** Adds what was set aside as an item that failed. */
export function addAside(writer: Writer, { path, url, sha256, reason, at }: Aside): void {
  writer.add('items', {
    result: null,
    sha256,
    key: url ?? `sha256:${sha256}`,
    address: url,
    file: path,
    title: '',
    kind: null,
    state: 'failed',
    reason: `aside-${reason}`,
    at,
    by: null,
    reports: 0,
  });
}

function addReport(writer: Writer, result: string, kept: KeptReport, report: number): void {
  const { member, checks, notes, publishedOn, signedOn, daysLate } = kept;
  const { id, form, family, organ, year, reorganised, truncated } = member;
  writer.add('reports', {
    ...{ report, result, member: id, form, family, organ, year, reorganised, truncated },
    published_on: publishedOn,
    signed_on: signedOn,
    days_late: daysLate,
    passed: checks.passed,
    failed: checks.failed,
    incomplete: checks.incomplete,
    not_applicable: checks.notApplicable,
    notes: notes.join(' '),
  });
  for (const finding of kept.findings) {
    writer.add('findings', {
      report,
      id: finding.id,
      code: finding.code,
      severity: finding.severity,
      question: finding.question ?? false,
      message_zh: finding.message.zh_CN,
      message_en: finding.message.en,
      place_zh: finding.place.zh_CN,
      place_en: finding.place.en,
      group: finding.group ?? null,
    });
  }
  addFigures(writer, member.figures, report);
  writer.add('members', { report, member: JSON.stringify(member) });
}

function addFigures(
  writer: Writer,
  figures: KeptReport['member']['figures'],
  report: number,
): void {
  for (const [table, rows] of Object.entries(figures)) {
    for (const [row, cells] of Object.entries(rows)) {
      for (const [column, value] of Object.entries(cells)) {
        writer.add('figures', { report, table, row, column, value });
      }
    }
  }
}
