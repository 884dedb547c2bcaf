import type { BetweenRule } from '../../lib/collection/between.ts';
import { checkCollection } from '../../lib/collection/check-collection.ts';
import type { Member } from '../../lib/collection/member.ts';
import type { CollectionOptions } from '../../lib/collection/options.ts';
import type { Checks } from '../../lib/findings/audit.ts';
import type { BetweenFinding } from '../../lib/findings/finding.ts';
import { wordBetween } from '../../lib/summary/word-between.ts';
import { inChinese } from './translators.ts';

interface Checked {
  readonly findings: readonly BetweenFinding[];
  readonly messages: readonly string[];
  readonly checks: Checks | undefined;
}

/** What one rule finds between some reports. */
export function checkBetween(
  rule: BetweenRule,
  members: readonly Member[],
  options: CollectionOptions = {},
): Checked {
  const { findings, rules } = checkCollection(members, options, [rule]);
  const messages = findings.map((finding) => wordBetween(finding, members, inChinese).message);
  return { findings, messages, checks: rules[rule.code] };
}
