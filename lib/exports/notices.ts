import type { KeptFinding } from '../archive/kept.ts';
import { toldTogether } from '../findings/groups.ts';
import { noticeAbout } from '../summary/notice.ts';
import { type NoticeParts, noticeItem } from '../summary/notice-item.ts';
import type { Notice } from '../summary/notice-schema.ts';
import { inFull, type Translate } from '../summary/translate.ts';
import { openFindingsIn, type ReportIn } from './input.ts';

/** A notice for each of these reports that has findings to be attended to, by body and year. */
export function noticesOf(reports: readonly ReportIn[], words: Translate): Notice[] {
  const ofBody = ({ report: { member } }: ReportIn) => `${member.organ ?? ''} ${member.year ?? ''}`;
  return reports
    .filter((one) => openFindingsIn(one).length > 0)
    .toSorted((a, b) => ofBody(a).localeCompare(ofBody(b), 'zh'))
    .map((one) => noticeOfKept(one, words));
}

/** The notice of a kept report, as it was made from the report itself; what is settled is left out. */
export function noticeOfKept(one: ReportIn, words: Translate): Notice {
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
