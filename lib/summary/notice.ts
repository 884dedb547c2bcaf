import { auditedLine } from './closing.ts';
import { noticeItem, noticeParts } from './notice-item.ts';
import type { Notice, NoticeItem } from './notice-schema.ts';
import type { Summary } from './summary.ts';
import { doubtLines } from './text.ts';
import { inFull, type Translate } from './translate.ts';
import { summaryView } from './view.ts';
import { visible } from './visible.ts';
import type { WordedFinding } from './word-finding.ts';

/**
 * The notice of all findings of a report that are not ignored, for a person to choose from. It goes to
 * people who have neither the page's marks nor the popup: all its lists are whole.
 */
export function noticeOf(summary: Summary, words: Translate): Notice {
  const translate = inFull(words);
  const { source, doubts, findings } = summaryView(summary, translate);
  const { report } = summary.audit;
  const { form, organ, year } = report;
  const partsOf = (one: WordedFinding) => noticeParts(one, report, translate);
  const items = findings.map((worded) =>
    noticeItem(partsOf(worded), worded.also.map(partsOf), translate),
  );
  return noticeAbout({ family: form.family, organ, year, source, doubts }, items, translate);
}

/** Whose report a notice is about, where it was read, and why not all is certain. */
export interface NoticeSubject {
  /** Of forms. */
  readonly family: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly source: Pick<Summary['source'], 'url' | 'file' | 'auditedAt' | 'version'>;
  readonly doubts: readonly { readonly words: string }[];
}

/** A notice of these points; `translate` is in full. */
export function noticeAbout(
  subject: NoticeSubject,
  items: readonly NoticeItem[],
  translate: Translate,
): Notice {
  const lines = [...doubtLines(subject, translate), auditedLine(subject, translate)];
  return {
    language: translate.language,
    title: titleOf(subject, translate),
    opening: openingOf(subject.source, translate),
    items,
    closing: [translate('notice.closing'), ...lines].join('\n'),
  };
}

/** What was checked: the page at an address, or a file of the disk. */
function openingOf({ url, file = '' }: NoticeSubject['source'], translate: Translate): string {
  return url === '' && file !== ''
    ? translate('notice.openingOfFile', { file })
    : translate('notice.opening', { address: url });
}

function titleOf({ family, organ, year }: NoticeSubject, translate: Translate): string {
  const ofFamily = `notice.title.${family}`;
  return translate(translate.has(ofFamily) ? ofFamily : 'notice.title.any', {
    organ: visible(organ ?? translate('notice.someOrgan')),
    year: year === null ? '' : translate('notice.year', { year }),
  });
}
