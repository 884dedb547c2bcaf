import { closingLines } from './closing.ts';
import { detailsOf, doubtLines, withNote } from './text.ts';
import type { Translate } from './translate.ts';
import { nameOfReport, type SummaryView } from './view.ts';
import { visible } from './visible.ts';
import type { WordedFinding } from './word-finding.ts';

/** The audit as Markdown: a heading, the verdict, a numbered list. */
export function markdownOf(view: SummaryView, translate: Translate): string {
  const { findings, ignored, source } = view;
  const lines = [
    `# ${escapeMarkdown(nameOfReport(view))}`,
    '',
    `**${escapeMarkdown(view.verdict)}**`,
    '',
    ...doubtLines(view, translate).flatMap((line) => [`> ${escapeMarkdown(line)}`, '']),
    ...findings.flatMap(findingLines),
  ];
  if (findings.length > 0) lines.push('');
  if (ignored.length > 0) {
    const items = ignored.map((worded) => `- ${escapeMarkdown(withNote(worded, translate))}`);
    lines.push(`## ${translate('summary.ignored')}`, '', ...items, '');
  }
  const name = escapeMarkdown(source.title === '' ? source.url : source.title);
  const colon = translate('list.colon');
  const link = source.url === '' ? name : `[${name}](<${linkTarget(source.url)}>)`;
  lines.push(`${translate('summary.source')}${colon}${link}`);
  // Two spaces end a line where a paragraph goes on.
  const closing = closingLines(view, translate).map(escapeMarkdown);
  return `${[lines.join('\n'), ...closing].join('  \n')}\n`;
}

function findingLines(worded: WordedFinding, index: number): string[] {
  const number = `${index + 1}. `;
  const indent = ' '.repeat(number.length);
  return [
    `${number}**${worded.severity}** ${escapeMarkdown(worded.message)}`,
    ...detailsOf(worded).map((line) => `${indent}- ${escapeMarkdown(line)}`),
  ];
}

/** Words of a page as Markdown that shows just these words, on one line. */
export function escapeMarkdown(words: string): string {
  return visible(words)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, '\\$&');
}

function linkTarget(url: string): string {
  return url.replace(/[<>\\\s]/g, encodeURIComponent);
}
