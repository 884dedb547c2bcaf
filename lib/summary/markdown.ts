import { ignoredFindings, nameOfReport, openFindings, type Summary, wordAll } from './summary.ts';
import { noteOf } from './text.ts';
import type { Translate } from './translate.ts';
import { verdictInWords } from './verdict.ts';
import type { WordedFinding } from './word-finding.ts';

/** The audit as Markdown: a heading, the verdict, a numbered list. */
export function markdownSummary(summary: Summary, translate: Translate): string {
  const open = wordAll(openFindings(summary), summary, translate);
  const ignored = wordAll(ignoredFindings(summary), summary, translate);
  const colon = translate('list.colon');
  const { url, title } = summary.source;
  const lines = [
    `# ${escapeMarkdown(nameOfReport(summary.audit, translate))}`,
    '',
    `**${escapeMarkdown(verdictInWords(summary, translate))}**`,
    '',
    ...open.flatMap((worded, index) => findingLines(worded, index + 1, translate)),
  ];
  if (open.length > 0) lines.push('');
  if (ignored.length > 0) {
    lines.push(`## ${translate('summary.ignored')}`, '');
    for (const { finding, message } of ignored) {
      lines.push(`- ${escapeMarkdown(message + noteOf(summary, finding.id, translate))}`);
    }
    lines.push('');
  }
  const name = escapeMarkdown(title === '' ? url : title);
  lines.push(`${translate('summary.source')}${colon}[${name}](<${linkTarget(url)}>)`);
  return `${lines.join('\n')}\n`;
}

function findingLines(worded: WordedFinding, number: number, translate: Translate): string[] {
  const { finding, message, place, lines } = worded;
  const severity = translate(`severity.${finding.severity}`);
  const indent = ' '.repeat(`${number}. `.length);
  const details = [...(place === '' ? [] : [place]), ...lines];
  return [
    `${number}. **${severity}** ${escapeMarkdown(message)}`,
    ...details.map((line) => `${indent}- ${escapeMarkdown(line)}`),
  ];
}

/** Words of a page as Markdown that shows just these words, on one line. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, '\\$&');
}

function linkTarget(url: string): string {
  return url.replace(/[<>\\\s]/g, encodeURIComponent);
}
