import { availableParallelism } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import type { Language } from '../../lib/summary/translate.ts';
import { WrongUse } from '../wrong-use.ts';
import { ofRules, oneOf, rulesOff } from './rules-off.ts';

export const formats = ['text', 'ndjson', 'json', 'sarif', 'html', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** One of `of` machines, which takes a part of the files. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** What `crossfoot audit` was asked for. */
export interface AuditWish {
  /** Files, folders, addresses, and "-" for the standard input. */
  readonly targets: readonly string[];
  readonly format: Format;
  /** A folder for the result; null for the standard output. */
  readonly out: string | null;
  readonly language: Language;
  readonly settings: Settings;
  readonly between: boolean;
  /** A file that lists who is expected to report; null for none. */
  readonly expected: string | null;
  /** A folder of what was audited before; null for none. */
  readonly cache: string | null;
  readonly shard: Shard | null;
  /** Files that are audited at once. */
  readonly jobs: number;
  /** Seconds that one file may take. */
  readonly timeLimit: number;
}

const options = {
  format: { type: 'string', short: 'f', default: 'text' },
  out: { type: 'string', short: 'o' },
  language: { type: 'string', short: 'l' },
  ...ofRules,
  between: { type: 'boolean', default: false },
  expected: { type: 'string' },
  cache: { type: 'string' },
  shard: { type: 'string' },
  jobs: { type: 'string', short: 'j' },
  'time-limit': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const mostJobs = 256;
const mostSeconds = 3600;
const usualSeconds = 120;

/**
 * Reads the words after `crossfoot audit`.
 *
 * @throws {WrongUse} for what is no option, a value that fits none, and where nothing is to be audited.
 */
export function auditWish(words: readonly string[], speaks: Language): AuditWish {
  const { values, positionals } = parsed(words);
  if (positionals.length === 0) throw new WrongUse('command.nothing');
  const { cache = null, out = null, expected = null } = values;
  return {
    targets: positionals,
    format: oneOf(formats, 'format', values.format),
    out,
    language: oneOf(['zh_CN', 'en'], 'language', values.language ?? speaks),
    settings: { ...defaultSettings, disabled: rulesOff(values) },
    // Who should have reported is known of all of them together.
    between: values.between || expected !== null,
    expected,
    cache,
    shard: values.shard === undefined ? null : shardOf(values.shard),
    jobs: wholeNumber('jobs', values.jobs, availableParallelism(), mostJobs),
    timeLimit: wholeNumber('time-limit', values['time-limit'], usualSeconds, mostSeconds),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse('command.wrongOption', {
      option: error instanceof Error ? error.message : String(error),
    });
  }
}

function wholeNumber(option: string, given: string | undefined, usual: number, most: number) {
  if (given === undefined) return usual;
  const number = /^\d+$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > most) {
    throw new WrongUse('command.wrongValue', { option, value: given, values: `1 – ${most}` });
  }
  return number;
}

function shardOf(given: string): Shard {
  const [, index = 0, of = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(given)?.map(Number) ?? [];
  if (index < 1 || index > of) {
    throw new WrongUse('command.wrongValue', {
      option: 'shard',
      value: given,
      values: '1/4 – 4/4',
    });
  }
  return { index: index - 1, of };
}
