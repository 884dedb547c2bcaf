import type { MessageArguments, MessageKey } from '../lib/summary/translate.ts';

/** The command was called in a way that it cannot be: told as a sentence of the locales, exit code 64. */
export class WrongUse extends Error {
  readonly key: MessageKey;
  readonly values: MessageArguments;

  constructor(key: MessageKey, values: MessageArguments = {}) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}
