import type { ParseArgsConfig } from 'node:util';
import { betweenRules } from '../../lib/collection/rules/index.ts';
import { rules } from '../../lib/rules/index.ts';
import { WrongUse } from '../wrong-use.ts';

/** Options that say which rules are asked for. */
export const ofRules = {
  rules: { type: 'string' },
  without: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Codes of the rules that are not asked for.
 *
 * @throws {WrongUse} for a code of no rule, and where no rule would be left: all would pass.
 */
export function rulesOff(asked: {
  readonly rules?: string | undefined;
  readonly without?: string | undefined;
}): string[] {
  const codes = [...rules, ...betweenRules].map(({ code }) => code);
  const named = (option: 'rules' | 'without') =>
    (asked[option] ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '')
      .map((code) => oneOf(codes, option, code));
  const only = new Set(named('rules'));
  const without = new Set(named('without'));
  const off = codes.filter(
    (code) => without.has(code) || (asked.rules !== undefined && !only.has(code)),
  );
  if (off.length < codes.length) return off;
  const option = asked.rules === undefined ? 'without' : 'rules';
  throw new WrongUse('command.wrongValue', {
    option,
    value: asked[option] ?? '',
    values: codes.join(', '),
  });
}

/** @throws {WrongUse} where it is none of them. */
export function oneOf<Word extends string>(
  all: readonly Word[],
  option: string,
  given: string,
): Word {
  const found = all.find((word) => word === given);
  if (found === undefined)
    throw new WrongUse('command.wrongValue', { option, value: given, values: all.join(', ') });
  return found;
}
