import type { MessageArguments, MessageKey } from '../../lib/summary/translate.ts';

/** Why a command cannot do what it was asked for, as a sentence of the locales. */
export class Refusal extends Error {
  readonly key: MessageKey;
  readonly values: MessageArguments;

  constructor(key: MessageKey, values: MessageArguments = {}) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}
