import type { AuditOptions } from '../audit.ts';
import { memberOf } from '../collection/member-of.ts';
import type { Audit } from '../findings/audit.ts';
import type { Report } from '../report/report.ts';
import { publicationOf } from '../rules/support/deadline.ts';
import { crossfootOf } from '../summary/json.ts';
import { noticeParts } from '../summary/notice-item.ts';
import type { Summary } from '../summary/summary.ts';
import { inFull, type Language, type Translate } from '../summary/translate.ts';
import { isComplete } from '../summary/verdict.ts';
import { eachFinding, summaryView } from '../summary/view.ts';
import { wordFinding } from '../summary/word-finding.ts';
import type { KeptReport } from './kept.ts';

export type WordsOfBoth = Readonly<Record<Language, Translate>>;

/** What is kept of an audited report, in the words of both languages; nothing of it is ignored yet. `key`: of `keysOf`. */
export function keepReport(
  key: string,
  summary: Summary,
  options: AuditOptions,
  words: WordsOfBoth,
): KeptReport {
  const { audit } = summary;
  const { report, passedWithBlanks } = audit;
  const [chinese, english] = [toldIn(summary, words.zh_CN), toldIn(summary, words.en)];
  const { checks, notes = [] } = chinese.copy;
  const { labels } = chinese.copy.report;
  return {
    key,
    member: memberOf(audit),
    ...(labels && { labels }),
    source: chinese.view.source,
    checks,
    passedWithBlanks,
    complete: isComplete(summary),
    notes,
    doubts: inBoth(chinese.doubts, english.doubts, (zh_CN, en) => ({ zh_CN, en })),
    caveat: { zh_CN: chinese.view.caveat, en: english.view.caveat },
    publishedOn: report.publishedOn?.date ?? null,
    signedOn: report.signedOn?.date ?? null,
    daysLate: daysLate(report, options),
    findings: inBoth(chinese.findings, english.findings, (zh_CN, en) => ({
      ...zh_CN.copy,
      message: { zh_CN: zh_CN.copy.message, en: en.copy.message },
      place: { zh_CN: zh_CN.place, en: en.place },
      basis: zh_CN.basis,
      notice: { zh_CN: zh_CN.notice, en: en.notice },
    })),
  };
}

/** By what reports of a page are known again: body, year and family; of some that are alike the second has a "#2". */
export function keysOf(audits: readonly Audit[]): string[] {
  const times = new Map<string, number>();
  return audits.map(({ report: { organ, year, form } }) => {
    const key = JSON.stringify([organ, year, form.family]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  });
}

/** The report as it is told in one language, its findings in the order of the audit. */
function toldIn(summary: Summary, translate: Translate) {
  const view = summaryView(summary, translate);
  const copy = crossfootOf(view, summary);
  const { report, findings } = summary.audit;
  const whole = inFull(translate);
  const copies = new Map(copy.findings.map((told) => [told.id, told]));
  const places = new Map(eachFinding(view).map(({ finding, place }) => [finding.id, place]));
  return {
    view,
    copy,
    doubts: view.doubts.map((doubt) => doubt.words),
    findings: findings.flatMap((finding) => {
      const told = copies.get(finding.id);
      if (told === undefined) return [];
      const parts = noticeParts(wordFinding(finding, report, whole), report, whole);
      const notice = { place: parts.place, now: parts.now, presumed: [...parts.presumed] };
      const place = places.get(finding.id) ?? '';
      return { copy: told, place, basis: [...finding.basis], notice };
    }),
  };
}

/** The same things as told in Chinese and in English. */
function inBoth<Told, Kept>(
  chinese: readonly Told[],
  english: readonly Told[],
  kept: (zh_CN: Told, en: Told) => Kept,
): Kept[] {
  return chinese.map((told, index) => kept(told, english[index] ?? told));
}

function daysLate(report: Report, options: AuditOptions): number | null {
  const publication = report.year === null ? null : publicationOf(report, report.year, options);
  if (publication === null) return null;
  const late = Date.parse(publication.day.date) - Date.parse(publication.deadline);
  return Math.max(0, Math.round(late / MILLISECONDS_OF_DAY));
}

const MILLISECONDS_OF_DAY = 86_400_000;
