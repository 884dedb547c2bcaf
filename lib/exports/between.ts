import type { Member } from '../collection/member.ts';
import type { BetweenFinding } from '../findings/finding.ts';
import type { CrossfootSet } from '../summary/crossfoot-schema.ts';
import type { Translate } from '../summary/translate.ts';
import { wordBetween } from '../summary/word-between.ts';

/** Findings between reports as `crossfoot-set/1` has them; their indexes are those of `members`, over all items. */
export function betweenOf(
  findings: readonly BetweenFinding[],
  members: readonly Member[],
  translate: Translate,
): CrossfootSet['between'] {
  return findings.map((finding) => {
    const { id, code, severity, question, reports, where, quotes, broken, fixes } = finding;
    const [first = 0] = reports;
    return {
      id,
      code,
      severity,
      ...(question && { question }),
      message: wordBetween(finding, members, translate).message,
      where: where.map(({ table, row, column, text, report = first }) => {
        return { table, row, column, text, report };
      }),
      quotes: quotes.map(({ text, section, report = first }) => ({ text, section, report })),
      broken: broken.map(({ identity, left, right }) => ({ identity, left, right })),
      fixes: fixes.map((changes) =>
        changes.map(({ table, row, column, from, to }) => ({ table, row, column, from, to })),
      ),
    };
  });
}
