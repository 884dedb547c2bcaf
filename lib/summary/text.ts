import { ignoredFindings, nameOfReport, openFindings, type Summary, wordAll } from './summary.ts';
import type { Translate } from './translate.ts';
import { verdictInWords } from './verdict.ts';
import type { WordedFinding } from './word-finding.ts';

/** The audit as plain text, fit for a chat message. */
export function textSummary(summary: Summary, translate: Translate): string {
  const open = wordAll(openFindings(summary), summary, translate);
  const ignored = wordAll(ignoredFindings(summary), summary, translate);
  const colon = translate('list.colon');
  const lines = [
    nameOfReport(summary.audit, translate),
    verdictInWords(summary, translate),
    ...open.flatMap((worded, index) => findingLines(worded, index + 1, translate)),
  ];
  if (ignored.length > 0) {
    lines.push('', `${translate('summary.ignored')}${colon}`.trimEnd());
    lines.push(
      ...ignored.map(
        ({ finding, message }) => `- ${message}${noteOf(summary, finding.id, translate)}`,
      ),
    );
  }
  lines.push('', `${translate('summary.source')}${colon}${summary.source.url}`);
  return `${lines.join('\n')}\n`;
}

function findingLines(worded: WordedFinding, number: number, translate: Translate): string[] {
  const { finding, message, place, lines } = worded;
  const severity = translate(`severity.${finding.severity}`);
  const details = [...(place === '' ? [] : [place]), ...lines];
  return ['', `${number}. [${severity}] ${message}`, ...details.map((line) => `   ${line}`)];
}

/** " (Note: …)" for an ignored finding with a note, else "". */
export function noteOf({ ignored }: Summary, id: string, translate: Translate): string {
  const note = ignored[id]?.note ?? '';
  return note === '' ? '' : ` (${translate('summary.note', { note: note.replace(/\s+/g, ' ') })})`;
}
