import { decisionOf, type KeptFinding } from '../archive/kept.ts';
import type { BetweenFinding } from '../findings/finding.ts';
import { toldTogether } from '../findings/groups.ts';
import { noticeAbout } from '../summary/notice.ts';
import { type NoticeParts, noticeItem } from '../summary/notice-item.ts';
import type { Notice } from '../summary/notice-schema.ts';
import { inFull, type Translate } from '../summary/translate.ts';
import { visible } from '../summary/visible.ts';
import { wordBetween } from '../summary/word-between.ts';
import {
  type ExportInput,
  isSettled,
  membersIn,
  openFindingsIn,
  type ReportIn,
  reportsIn,
} from './input.ts';

/**
 * A notice for each of these reports, some of those of `input`, that has findings to be attended to, by body
 * and year. What was found between it and others follows its own, in the notice of the report to be looked into.
 */
export function noticesOf(
  reports: readonly ReportIn[],
  words: Translate,
  input: Pick<ExportInput, 'items' | 'between'>,
): Notice[] {
  const ofBody = ({ report: { member } }: ReportIn) => `${member.organ ?? ''} ${member.year ?? ''}`;
  const indexes = new Map(reportsIn(input.items).map(({ report }, index) => [report, index]));
  const members = membersIn(input.items);
  const byReport = Map.groupBy(input.between, (finding) => finding.reports[0] ?? -1);
  return reports
    .map((one) => {
      const told = byReport.get(indexes.get(one.report) ?? -1) ?? [];
      const between = told.filter((finding) => isOpen(finding, one));
      return { one, parts: between.map((finding) => partsBetween(finding, members, words)) };
    })
    .filter(({ one, parts }) => openFindingsIn(one).length + parts.length > 0)
    .toSorted((a, b) => ofBody(a.one).localeCompare(ofBody(b.one), 'zh'))
    .map(({ one, parts }) => noticeOfKept(one, words, parts));
}

/** Information between reports is for whoever reviews them, and asks nothing of an office. */
function isOpen({ id, severity }: BetweenFinding, { item, report }: ReportIn): boolean {
  return severity !== 'advice' && !isSettled(decisionOf(item, report, id));
}

function partsBetween(
  finding: BetweenFinding,
  members: Parameters<typeof wordBetween>[1],
  words: Translate,
): NoticeParts {
  const { id, severity, basis } = finding;
  const { message, place } = wordBetween(finding, members, inFull(words));
  const { fits } = finding.arguments;
  const presumed = typeof fits === 'object' || fits === undefined ? [] : [String(fits)];
  const [told, where] = [visible(message), visible(place)];
  return { id, severity, place: where, now: told, presumed, isBroken: false, message: told, basis };
}

/**
 * The notice of a kept report, as it was made from the report itself, and what was found between it and
 * others; what is settled is left out.
 */
export function noticeOfKept(
  one: ReportIn,
  words: Translate,
  between: readonly NoticeParts[] = [],
): Notice {
  const translate = inFull(words);
  const { language } = translate;
  const { member, source, doubts } = one.report;
  const items = toldTogether(openFindingsIn(one)).flatMap(([first, ...also]) =>
    first
      ? noticeItem(
          partsOf(first, language),
          also.map((other) => partsOf(other, language)),
          translate,
        )
      : [],
  );
  items.push(...between.map((parts) => noticeItem(parts, [], translate)));
  const { family, organ, year } = member;
  const told = doubts.map((doubt) => ({ words: doubt[language] }));
  const { file, ...from } = source;
  const subject = { ...from, ...(file !== undefined && { file }) };
  return noticeAbout({ family, organ, year, source: subject, doubts: told }, items, translate);
}

function partsOf(finding: KeptFinding, language: Translate['language']): NoticeParts {
  const { id, severity, message, broken, basis, notice } = finding;
  const { place, now, presumed } = notice[language];
  const isBroken = broken.length > 0;
  return { id, severity, place, now, presumed, isBroken, message: message[language], basis };
}
