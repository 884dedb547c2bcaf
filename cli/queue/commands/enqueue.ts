import { ofRules, rulesOff } from '../../audit/rules-off.ts';
import { exitCodes } from '../../exit-codes.ts';
import { WrongUse } from '../../wrong-use.ts';
import { enqueue as putInto } from '../enqueue.ts';
import { entriesOf } from '../list-entries.ts';
import { openQueue } from '../open-queue.ts';
import { refusing, warn } from './told.ts';
import { ofQueue, parsed, placeOf, shared, wholeNumber } from './wishes.ts';

const options = { ...shared, ...ofQueue, ...ofRules, chunk: { type: 'string' } } as const;
const usualChunk = 50;
const largestChunk = 1000;

/** `crossfoot enqueue`: puts files, folders, addresses and lists into the queue. */
export const enqueue = refusing(async (words, terminal) => {
  const { values, positionals } = parsed(words, options);
  if (positionals.length === 0) throw new WrongUse('command.nothing');
  const { translate } = terminal;
  const size = wholeNumber('chunk', values.chunk, usualChunk, largestChunk);
  const disabled = rulesOff(values);
  const { input, output, errors, stopping } = terminal;
  const open = await openQueue(placeOf(values));
  let lost = 0;
  const tellLost = (path: string) => {
    lost++;
    errors.write(`${translate('scale.lost', { path })}\n`);
  };
  // What waits for Redis or the standard input is not waited for any more.
  const stop = () => {
    open.client.disconnect();
    input.on('error', () => {}).destroy(new Error('stopped'));
  };
  stopping.addEventListener('abort', stop);
  try {
    warn(open, terminal, translate);
    const entries = until(stopping, entriesOf(positionals, input, tellLost));
    const done = await putInto(open, entries, size, disabled);
    output.write(`${translate('scale.enqueued', { ...done })}\n`);
    return lost > 0 ? exitCodes.unread : exitCodes.sound;
  } catch (error) {
    if (stopping.aborted) return exitCodes.stopped;
    throw error;
  } finally {
    await open.close();
  }
});

async function* until<Item>(stopping: AbortSignal, items: AsyncIterable<Item>) {
  for await (const item of items) {
    stopping.throwIfAborted();
    yield item;
  }
}
