import type { Finding } from '../findings/finding.ts';
import { auditedLine } from './closing.ts';
import { firstWorded } from './names.ts';
import type { Notice, NoticeItem } from './notice-schema.ts';
import type { Summary } from './summary.ts';
import { sumsInShort } from './table.ts';
import { doubtLines } from './text.ts';
import type { Translate } from './translate.ts';
import { summaryView } from './view.ts';
import { visible } from './visible.ts';
import type { WordedFinding } from './word-finding.ts';

/** The notice of all findings of a report that are not ignored, for a person to choose from. */
export function noticeOf(summary: Summary, translate: Translate): Notice {
  const view = summaryView(summary, translate);
  const { form, organ, year } = summary.audit.report;
  const [title = ''] = [`notice.title.${form.family}`, 'notice.title.any'].filter(translate.has);
  return {
    language: translate.language,
    title: translate.has(title)
      ? translate(title, {
          organ: visible(organ ?? translate('notice.someOrgan')),
          year: year ?? '',
        })
      : title,
    opening: translate('notice.opening', { address: view.source.url }),
    items: view.findings.map((worded) => itemOf(worded, translate)),
    closing: [
      translate('notice.closing'),
      ...doubtLines(view, translate),
      auditedLine(view, translate),
    ].join('\n'),
  };
}

function itemOf(worded: WordedFinding, translate: Translate): NoticeItem {
  const { finding, place } = worded;
  return {
    id: finding.id,
    severity: finding.severity,
    place: visible(place === '' ? translate('notice.whole') : place),
    now: visible(nowOf(worded, translate)),
    suspected: suspectedOf(worded, translate),
    basis: basisInWords(finding, translate),
  };
}

/** What the cells have and which sums do not hold; of all else the finding's own sentence, and what goes with it. */
function nowOf({ finding, message, broken, also }: WordedFinding, translate: Translate): string {
  const messages = [message, ...also.map((other) => other.message)];
  if (broken.length === 0) return messages.join(translate('list.semicolon'));
  const texts = finding.where.map(({ text }) => text || translate('equation.blank'));
  return [
    translate('notice.printed', { text: texts.join(translate('list.enumeration')) }),
    sumsInShort(broken, translate),
  ].join(translate('list.semicolon'));
}

function suspectedOf({ finding, fixes, equallyPlausible }: WordedFinding, translate: Translate) {
  const [only, ...more] = finding.fixes[0] ?? [];
  if (equallyPlausible === 1 && only !== undefined && more.length === 0) return String(only.to);
  return fixes
    .slice(0, equallyPlausible)
    .map(({ text }) => text)
    .join(translate('list.or'));
}

/** A document says more than practice does. */
function basisInWords({ basis }: Finding, translate: Translate): string {
  const told = basis.length > 1 ? basis.filter((clause) => clause !== 'practice') : basis;
  return told
    .map((clause) => firstWorded(translate, [`basis.${clause}`, clause]))
    .join(translate('list.semicolon'));
}
