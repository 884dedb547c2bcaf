import type { Translate } from '../../../lib/summary/translate.ts';
import { exitCodes } from '../../exit-codes.ts';
import type { Command, Terminal } from '../../terminal.ts';
import { NoEntry } from '../list-entries.ts';
import type { OpenQueue } from '../open-queue.ts';
import { Refusal } from '../refusal.ts';
import { spoken } from './wishes.ts';

/** A command that speaks the language asked for, and tells in a sentence why it cannot do what it is to. */
export function refusing(run: Command): Command {
  return async (words, given) => {
    const terminal = { ...given, translate: spoken(words, given) };
    try {
      return await run(words, terminal);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof NoEntry)) throw error;
      const told =
        error instanceof NoEntry
          ? terminal.translate('scale.no-entry', { entry: error.message })
          : terminal.translate(error.key, error.values);
      terminal.errors.write(`${told}\n`);
      return error instanceof NoEntry ? exitCodes.unread : exitCodes.unavailable;
    }
  };
}

/** Says in what Redis does not keep what it is given. */
export function warn({ unsafe }: OpenQueue, { errors }: Terminal, translate: Translate): void {
  for (const setting of unsafe) errors.write(`${translate(`scale.unsafe.${setting}`)}\n`);
}
