import type { Finding } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { argumentsInWords } from './argument-words.ts';
import { wordedOf } from './names.ts';
import type { NoticeItem } from './notice-schema.ts';
import { sumsInShort } from './table.ts';
import type { Translate } from './translate.ts';
import { visible } from './visible.ts';
import type { WordedFinding } from './word-finding.ts';

/** A finding of `report`, with what goes with it, as one point of a notice. */
export function noticeItem(
  worded: WordedFinding,
  report: Report,
  translate: Translate,
): NoticeItem {
  const { finding } = worded;
  return {
    id: finding.id,
    severity: finding.severity,
    place: visible(placeOf(worded, report, translate)),
    now: visible(nowOf(worded, translate)),
    suspected: visible(suspectedOf(worded, report, translate)),
    basis: basisInWords(worded, translate),
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

/** What the cells have and which sums do not hold; of all else the finding's own sentence, and what goes with it. */
function nowOf({ finding, message, broken, also }: WordedFinding, translate: Translate): string {
  const texts = finding.where.map(({ text }) => text || translate('equation.blank'));
  const printed = translate('notice.printed', { text: texts.join(translate('list.enumeration')) });
  const own =
    broken.length === 0
      ? [message]
      : [...(texts.length > 0 ? [printed] : []), sumsInShort(broken, translate)];
  return [...own, ...also.map((other) => other.message)].join(translate('list.semicolon'));
}

/** What it presumably should be; where that does not follow from the report, that it does not. */
function suspectedOf(worded: WordedFinding, report: Report, translate: Translate): string {
  const all = [worded, ...worded.also];
  const presumed = all.flatMap((one) => presumedOf(one, report, translate));
  if (presumed.length > 0) return [...new Set(presumed)].join(translate('list.semicolon'));
  return translate(worded.broken.length > 0 ? 'notice.untold' : 'notice.check');
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

/** Clauses of all that it tells of; where a document demands it, custom is not named. */
function basisInWords({ finding, also }: WordedFinding, translate: Translate): string {
  const clauses = [finding, ...also.map((other) => other.finding)].flatMap(basisOf);
  const named = clauses.filter((clause) => clause !== 'practice');
  const told = named.length > 0 ? named : clauses;
  return [...new Set(told)]
    .map((clause) => documentNamed(clause, translate))
    .join(translate('list.semicolon'));
}

const basisOf = ({ basis }: Finding) => basis;

/** A clause with the name of the document that its number is of: 《……》（国办发〔2018〕118号）. */
function documentNamed(clause: string, translate: Translate): string {
  const worded = wordedOf(translate, [`basis.${clause}`]);
  if (worded !== undefined) return worded;
  return clause.replace(NUMBER, (number) => wordedOf(translate, [`document.${number}`]) ?? number);
}

/** 文号: 国办公开办函〔2021〕30号. */
const NUMBER = /国[^\s；、〔]{1,6}〔\d{4}〕\d+号/u;
