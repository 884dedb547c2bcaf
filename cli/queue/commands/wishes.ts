import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language, Translate } from '../../../lib/summary/translate.ts';
import type { Terminal } from '../../terminal.ts';
import { words as allWords } from '../../words.ts';
import { WrongUse } from '../../wrong-use.ts';
import type { Place } from '../open-queue.ts';

/** Options that every command of the queue has. */
export const shared = {
  language: { type: 'string', short: 'l' },
} as const satisfies ParseArgsConfig['options'];

/** Options that say which queue. */
export const ofQueue = {
  redis: { type: 'string' },
  queue: { type: 'string', default: 'audit' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Reads the words after a command.
 *
 * @throws {WrongUse} for what is no option.
 */
export function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = error instanceof Error ? error.message : String(error);
    throw new WrongUse('command.wrongOption', { option });
  }
}

/** @throws {WrongUse} where it is none, or out of bounds. */
export function wholeNumber(
  option: string,
  given: string | undefined,
  usual: number,
  most: number,
): number {
  if (given === undefined) return usual;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  throw new WrongUse('command.wrongValue', { option, value: given, values: `1 – ${most}` });
}

/** @throws {WrongUse} for a language that is not spoken. */
export function spoken(words: readonly string[], { translate }: Terminal): Translate {
  const { values } = parseArgs({
    args: [...words],
    options: shared,
    allowPositionals: true,
    strict: false,
  });
  const languages: readonly Language[] = ['zh_CN', 'en'];
  const wanted = values.language ?? translate.language;
  const language = languages.find((one) => one === wanted);
  if (language !== undefined) return allWords[language];
  const given = { option: 'language', value: `${wanted}`, values: languages.join(', ') };
  throw new WrongUse('command.wrongValue', given);
}

/** The Redis that was named: by the option, by `CROSSFOOT_REDIS`, else the one of this machine. */
export function placeOf({ redis, queue }: { redis?: string | undefined; queue: string }): Place {
  if (!/^[\w-]{1,64}$/.test(queue)) {
    throw new WrongUse('command.wrongValue', {
      option: 'queue',
      value: queue,
      values: 'a-z 0-9 - _',
    });
  }
  const address = redis ?? process.env.CROSSFOOT_REDIS ?? 'redis://127.0.0.1:6379';
  if (/^rediss?:\/\//.test(address)) return { redis: address, queue };
  throw new WrongUse('command.wrongValue', {
    option: 'redis',
    value: address,
    values: 'redis://…',
  });
}

/** @throws {WrongUse} where it was not given. */
export function needed(option: string, given: string | undefined): string {
  if (given !== undefined) return given;
  throw new WrongUse('scale.needed', { option });
}
