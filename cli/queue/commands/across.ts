import type { BetweenFinding } from '../../../lib/findings/finding.ts';
import type { Translate } from '../../../lib/summary/translate.ts';
import { visible } from '../../../lib/summary/visible.ts';
import { wordBetween } from '../../../lib/summary/word-between.ts';
import { listedBodies } from '../../audit/listed-bodies.ts';
import { ofRules, rulesOff } from '../../audit/rules-off.ts';
import { exitCodes } from '../../exit-codes.ts';
import { type Terminal, write } from '../../terminal.ts';
import { WrongUse } from '../../wrong-use.ts';
import { type Across, across as checkAcross } from '../across.ts';
import { refusing } from './told.ts';
import { parsed, shared, wholeNumber } from './wishes.ts';

const formats = ['text', 'ndjson'] as const;

const options = {
  ...shared,
  ...ofRules,
  expected: { type: 'string' },
  format: { type: 'string', short: 'f', default: 'text' },
  memory: { type: 'string' },
} as const;

/** `crossfoot across`: checks between all the reports that were collected. */
export const across = refusing(async (words, terminal) => {
  const { values, positionals } = parsed(words, options);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new WrongUse('scale.one-folder');
  const format = formats.find((one) => one === values.format);
  if (format === undefined) {
    const given = { option: 'format', value: values.format, values: formats.join(', ') };
    throw new WrongUse('command.wrongValue', given);
  }
  const { translate } = terminal;
  const memory = wholeNumber('memory', values.memory, 512, 1_048_576);
  const listed = await listedBodies(values.expected ?? null);
  const wish = { ...listed, disabled: new Set(rulesOff(values)) };
  return checkAcross(folder, memory, wish, async (found) => {
    for (const finding of found.audit.findings) {
      const line = { text: textOf, ndjson: ndjsonOf }[format](finding, found, translate);
      await tell(`${line}\n`, terminal);
    }
    const hasErrors = found.audit.findings.some(({ severity }) => severity === 'error');
    return hasErrors ? exitCodes.errors : exitCodes.sound;
  });
});

const tell = (words: string, { output, stopping }: Terminal) => write(output, words, stopping);

function textOf(finding: BetweenFinding, { members }: Across, translate: Translate): string {
  const { severity, message, place } = wordBetween(finding, members, translate);
  return visible(`[${severity}] ${message} (${finding.code})\n  ${place}`);
}

/** A finding in one line; its reports by their numbers in `reports.parquet`. */
function ndjsonOf(finding: BetweenFinding, found: Across, translate: Translate): string {
  const { members, reports } = found;
  const { message, place } = wordBetween(finding, members, translate);
  const { id, code, severity, question } = finding;
  return JSON.stringify({
    id,
    code,
    severity,
    ...(question && { question }),
    message,
    place,
    reports: finding.reports.map((index) => ({
      report: reports[index],
      organ: members[index]?.organ,
      year: members[index]?.year,
    })),
  });
}
