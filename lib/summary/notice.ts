import { auditedLine } from './closing.ts';
import { noticeItem, noticeParts } from './notice-item.ts';
import type { Notice } from './notice-schema.ts';
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
  const view = summaryView(summary, translate);
  const { report } = summary.audit;
  return {
    language: translate.language,
    title: titleOf(summary, translate),
    opening: openingOf(view.source, translate),
    items: view.findings.map((worded) => {
      const partsOf = (one: WordedFinding) => noticeParts(one, report, translate);
      return noticeItem(partsOf(worded), worded.also.map(partsOf), translate);
    }),
    closing: [
      translate('notice.closing'),
      ...doubtLines(view, translate),
      auditedLine(view, translate),
    ].join('\n'),
  };
}

/** What was checked: the page at an address, or a file of the disk. */
function openingOf({ url, file = '' }: Summary['source'], translate: Translate): string {
  return url === '' && file !== ''
    ? translate('notice.openingOfFile', { file })
    : translate('notice.opening', { address: url });
}

function titleOf({ audit }: Summary, translate: Translate): string {
  const { form, organ, year } = audit.report;
  const ofFamily = `notice.title.${form.family}`;
  return translate(translate.has(ofFamily) ? ofFamily : 'notice.title.any', {
    organ: visible(organ ?? translate('notice.someOrgan')),
    year: year === null ? '' : translate('notice.year', { year }),
  });
}
