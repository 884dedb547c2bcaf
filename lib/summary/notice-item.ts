import type { Finding } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { argumentsInWords } from './argument-words.ts';
import { wordedOf } from './names.ts';
import type { NoticeItem } from './notice-schema.ts';
import { sumsInShort } from './table.ts';
import type { Translate } from './translate.ts';
import { visible } from './visible.ts';
import type { WordedFinding } from './word-finding.ts';

/** What a notice says of one finding for itself. */
export interface NoticeParts {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly place: string;
  readonly now: string;
  /** What it presumably should be, in any of several words; none where that does not follow from the report. */
  readonly presumed: readonly string[];
  /** Whether it is of identities that do not hold. */
  readonly isBroken: boolean;
  /** The finding's own sentence, told where it goes with another. */
  readonly message: string;
  readonly basis: readonly string[];
}

/** What a notice says of a finding of `report`. */
export function noticeParts(
  worded: WordedFinding,
  report: Report,
  translate: Translate,
): NoticeParts {
  const { finding, message, broken } = worded;
  return {
    id: finding.id,
    severity: finding.severity,
    place: visible(placeOf(worded, report, translate)),
    now: visible(nowOf(worded, translate)),
    presumed: presumedOf(worded, report, translate).map(visible),
    isBroken: broken.length > 0,
    message: visible(message),
    basis: finding.basis,
  };
}

/** A finding, with those that go with it, as one point of a notice. */
export function noticeItem(
  first: NoticeParts,
  also: readonly NoticeParts[],
  translate: Translate,
): NoticeItem {
  const all = [first, ...also];
  const semicolon = translate('list.semicolon');
  const presumed = [...new Set(all.flatMap((one) => one.presumed))];
  const untold = translate(first.isBroken ? 'notice.untold' : 'notice.check');
  return {
    id: first.id,
    severity: first.severity,
    place: first.place,
    now: [first.now, ...also.map(({ message }) => message)].join(semicolon),
    suspected: presumed.length > 0 ? presumed.join(semicolon) : untold,
    basis: basisInWords(
      all.flatMap(({ basis }) => basis),
      translate,
    ),
  };
}

/** What has no place is told by where it should stand. */
function placeOf({ finding, place }: WordedFinding, report: Report, translate: Translate): string {
  if (place !== '') return place;
  const { code, variant } = finding;
  const keys = [`notice.place.${code}.${variant}`, `notice.place.${code}`];
  const values = argumentsInWords(finding.arguments, report, translate);
  return wordedOf(translate, keys, values) ?? translate('notice.whole');
}

/** What the cells have and which sums do not hold; of all else the finding's own sentence. */
function nowOf({ finding, message, broken }: WordedFinding, translate: Translate): string {
  if (broken.length === 0) return message;
  const texts = finding.where.map(({ text }) => text || translate('equation.blank'));
  const printed = translate('notice.printed', { text: texts.join(translate('list.enumeration')) });
  const own = [...(texts.length > 0 ? [printed] : []), sumsInShort(broken, translate)];
  return own.join(translate('list.semicolon'));
}

function presumedOf(worded: WordedFinding, report: Report, translate: Translate): string[] {
  const { finding, fixes, equallyPlausible } = worded;
  const [only, ...more] = finding.fixes[0] ?? [];
  if (equallyPlausible === 1 && only !== undefined && more.length === 0) return [String(only.to)];
  const likely = fixes.slice(0, equallyPlausible).map(({ text }) => text);
  if (likely.length > 0) return [likely.join(translate('list.or'))];
  const told = argumentsInWords(finding.arguments, report, translate);
  const words = String(told.implied || (told.expected ?? told.correct ?? ''));
  return words === '' ? [] : [words];
}

/** Where a document demands it, custom is not named. */
function basisInWords(clauses: readonly string[], translate: Translate): string {
  const named = clauses.filter((clause) => clause !== 'practice');
  const told = named.length > 0 ? named : clauses;
  return [...new Set(told)]
    .map((clause) => documentNamed(clause, translate))
    .join(translate('list.semicolon'));
}

/** A clause with the name of the document that its number is of: 《……》（国办发〔2018〕118号）. */
function documentNamed(clause: string, translate: Translate): string {
  const worded = wordedOf(translate, [`basis.${clause}`]);
  if (worded !== undefined) return worded;
  return clause.replace(NUMBER, (number) => wordedOf(translate, [`document.${number}`]) ?? number);
}

/** 文号: 国办公开办函〔2021〕30号. */
const NUMBER = /国[^\s；、〔]{1,6}〔\d{4}〕\d+号/u;
