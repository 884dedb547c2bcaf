import { closingLines, sourceLine } from './closing.ts';
import { heading, htmlTable, paragraphs } from './html.ts';
import type { Translate } from './translate.ts';
import { type IgnoredFinding, nameOfReport, type SummaryView } from './view.ts';
import type { WordedFinding } from './word-finding.ts';

/** The audit as plain text, fit for a chat message. */
export function textOf(view: SummaryView, translate: Translate): string {
  const lines = [nameOfReport(view), view.verdict, ...doubtLines(view, translate)];
  for (const [index, worded] of view.findings.entries()) {
    const { severity, message } = worded;
    lines.push('', `${index + 1}. [${severity}] ${message}`);
    lines.push(...detailsOf(worded).map((line) => `   ${line}`));
  }
  if (view.ignored.length > 0) lines.push('', ...ignoredLines(view, translate));
  lines.push('', sourceLine(view, translate), ...closingLines(view, translate));
  return `${lines.join('\n')}\n`;
}

/** The same for Word, WPS and a mail: the findings are a table. */
export function textHtml(view: SummaryView, translate: Translate): string {
  const header = (['number', 'severity', 'message', 'place'] as const).map((column) =>
    translate(`summary.column.${column}`),
  );
  const rows = view.findings.map(({ severity, message, lines, place }, index) => [
    String(index + 1),
    severity,
    [message, ...lines].join('\n'),
    place,
  ]);
  return [
    heading(nameOfReport(view)),
    paragraphs([view.verdict, ...doubtLines(view, translate)]),
    rows.length > 0 ? htmlTable(header, rows) : '',
    paragraphs(view.ignored.length > 0 ? ignoredLines(view, translate) : []),
    paragraphs([sourceLine(view, translate), ...closingLines(view, translate)]),
  ].join('');
}

/** "注意：页面太长……": a line a doubt. */
export function doubtLines(
  { doubts }: { readonly doubts: readonly { readonly words: string }[] },
  translate: Translate,
): string[] {
  return doubts.map(({ words }) => translate('summary.doubt') + translate('list.colon') + words);
}

/** What stands below a finding's message: its place and its equations. */
export function detailsOf({ place, lines }: WordedFinding): string[] {
  return place === '' ? [...lines] : [place, ...lines];
}

function ignoredLines({ ignored }: SummaryView, translate: Translate): string[] {
  const title = `${translate('summary.ignored')}${translate('list.colon')}`.trimEnd();
  return [title, ...ignored.map((worded) => `- ${withNote(worded, translate)}`)];
}

/** "… (Note: …)" for an ignored finding with a note, else its message. */
export function withNote({ message, note }: IgnoredFinding, translate: Translate): string {
  if (note === '') return message;
  return `${message} (${translate('summary.note', { note: note.replace(/\s+/g, ' ') })})`;
}
