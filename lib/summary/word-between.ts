import type { BetweenFinding } from '../findings/finding.ts';
import { forms } from '../forms/index.ts';
import { argumentsInWords } from './argument-words.ts';
import { enumeration, type FormOfWords, namesOf } from './names.ts';
import { placeInWords } from './place-words.ts';
import type { Translate } from './translate.ts';
import { messageOf, type WordedFinding } from './word-finding.ts';

/** By what one of many reports is named. */
export interface NamedReport {
  readonly organ: string | null;
  readonly year: number | null;
  readonly title: string | null;
  /** A form's name. */
  readonly form: string | null;
  readonly family: string;
}

/** Words a finding between reports; each place begins with its report's name. */
export function wordBetween(
  finding: BetweenFinding,
  reports: readonly NamedReport[],
  translate: Translate,
): WordedFinding {
  const nameOf = (index: number) => reportInWords(reports[index], translate);
  const form = formOf(reports[finding.reports[0] ?? -1]);
  const words = argumentsInWords(finding.arguments, { form }, translate, nameOf);
  const places = finding.reports.flatMap((index) => {
    const own = <Part extends { readonly report?: number }>(parts: readonly Part[]) =>
      parts.filter(({ report }) => report === index);
    const part = { ...finding, where: own(finding.where), quotes: own(finding.quotes) };
    if (part.where.length + part.quotes.length === 0) return [];
    const place = placeInWords(part, namesOf(formOf(reports[index]), translate), translate);
    return translate('place.report', { report: nameOf(index), place });
  });
  return {
    finding,
    severity: translate(`severity.${finding.severity}`),
    message: messageOf(finding, words, translate),
    place:
      places.length > 0
        ? places.join(translate('list.semicolon'))
        : enumeration(finding.reports.map(nameOf), translate),
    broken: [],
    fixes: [],
    equallyPlausible: 0,
    lines: [],
    short: [],
    sums: [],
    also: [],
  };
}

/** "安河市青岭县水务局 2023 年报告"; by its title where it names no body. */
function reportInWords(report: NamedReport | undefined, translate: Translate): string {
  const { organ, year, title } = report ?? { organ: null, year: null, title: null };
  const name = organ ?? title ?? translate('report.nameless');
  return year === null ? name : translate('report.name', { organ: name, year });
}

/** The form that a report is on, or the latest of its family. */
function formOf(report: NamedReport | undefined): FormOfWords {
  const own = forms.find(({ name }) => name === report?.form);
  return (
    own ??
    forms.findLast(({ family }) => family === report?.family) ?? { tables: [], identities: [] }
  );
}
