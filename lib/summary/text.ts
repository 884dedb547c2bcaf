import type { Translate } from './translate.ts';
import { type IgnoredFinding, nameOfReport, type SummaryView } from './view.ts';
import type { WordedFinding } from './word-finding.ts';

/** The audit as plain text, fit for a chat message. */
export function textOf(view: SummaryView, translate: Translate): string {
  const colon = translate('list.colon');
  const lines = [nameOfReport(view), view.verdict, ...doubtLines(view, translate)];
  for (const [index, worded] of view.findings.entries()) {
    const { severity, message } = worded;
    lines.push('', `${index + 1}. [${severity}] ${message}`);
    lines.push(...detailsOf(worded).map((line) => `   ${line}`));
  }
  if (view.ignored.length > 0) {
    lines.push('', `${translate('summary.ignored')}${colon}`.trimEnd());
    lines.push(...view.ignored.map((worded) => `- ${withNote(worded, translate)}`));
  }
  lines.push('', `${translate('summary.source')}${colon}${view.source.url}`);
  return `${lines.join('\n')}\n`;
}

/** "注意：页面太长……": a line a doubt. */
export function doubtLines({ doubts }: SummaryView, translate: Translate): string[] {
  return doubts.map(({ words }) => translate('summary.doubt') + translate('list.colon') + words);
}

/** What stands below a finding's message: its place and its equations. */
export function detailsOf({ place, lines }: WordedFinding): string[] {
  return place === '' ? [...lines] : [place, ...lines];
}

/** "… (Note: …)" for an ignored finding with a note, else its message. */
export function withNote({ message, note }: IgnoredFinding, translate: Translate): string {
  if (note === '') return message;
  return `${message} (${translate('summary.note', { note: note.replace(/\s+/g, ' ') })})`;
}
