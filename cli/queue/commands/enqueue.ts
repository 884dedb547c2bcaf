import { exitCodes } from '../../exit-codes.ts';
import { WrongUse } from '../../wrong-use.ts';
import { enqueue as putInto } from '../enqueue.ts';
import { entriesOf } from '../list-entries.ts';
import { openQueue } from '../open-queue.ts';
import { refusing, warn } from './told.ts';
import { ofQueue, parsed, placeOf, shared, wholeNumber } from './wishes.ts';

const options = { ...shared, ...ofQueue, chunk: { type: 'string' } } as const;
const usualChunk = 50;
const largestChunk = 1000;

/** `crossfoot enqueue`: puts files, folders, addresses and lists into the queue. */
export const enqueue = refusing(async (words, terminal) => {
  const { values, positionals } = parsed(words, options);
  if (positionals.length === 0) throw new WrongUse('command.nothing');
  const { translate } = terminal;
  const size = wholeNumber('chunk', values.chunk, usualChunk, largestChunk);
  const open = await openQueue(placeOf(values));
  try {
    warn(open, terminal, translate);
    const done = await putInto(open, entriesOf(positionals, terminal.input), size);
    terminal.output.write(`${translate('scale.enqueued', { ...done })}\n`);
    return exitCodes.sound;
  } finally {
    await open.close();
  }
});
