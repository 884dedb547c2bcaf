import { auditedLine } from './closing.ts';
import { noticeItem } from './notice-item.ts';
import type { Notice } from './notice-schema.ts';
import type { Summary } from './summary.ts';
import { doubtLines } from './text.ts';
import { inFull, type Translate } from './translate.ts';
import { type SummaryView, summaryView } from './view.ts';
import { visible } from './visible.ts';

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
    opening: openingOf(view, translate),
    items: view.findings.map((worded) => noticeItem(worded, report, translate)),
    closing: [
      translate('notice.closing'),
      ...doubtLines(view, translate),
      auditedLine(view, translate),
    ].join('\n'),
  };
}

function openingOf({ source: { url, title } }: SummaryView, translate: Translate): string {
  if (url === '') return translate('notice.openingFile', { name: title });
  return translate('notice.opening', { address: url });
}

function titleOf({ audit }: Summary, translate: Translate): string {
  const { form, organ, year } = audit.report;
  const ofFamily = `notice.title.${form.family}`;
  return translate(translate.has(ofFamily) ? ofFamily : 'notice.title.any', {
    organ: visible(organ ?? translate('notice.someOrgan')),
    year: year === null ? '' : translate('notice.year', { year }),
  });
}
