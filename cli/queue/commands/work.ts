import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { exitCodes } from '../../exit-codes.ts';
import { version } from '../../version.ts';
import { openQueue } from '../open-queue.ts';
import { besideThis } from '../program.ts';
import { work as auditFrom, type Work } from '../work.ts';
import { refusing, warn } from './told.ts';
import { needed, ofQueue, parsed, placeOf, shared, wholeNumber } from './wishes.ts';

const options = {
  ...shared,
  ...ofQueue,
  out: { type: 'string', short: 'o' },
  concurrency: { type: 'string', short: 'c' },
  'time-limit': { type: 'string' },
  memory: { type: 'string' },
  lock: { type: 'string' },
  'until-empty': { type: 'boolean', default: false },
} as const;

/** `crossfoot work`: audits what is in the queue, until it is told to stop or nothing is left. */
export const work = refusing(async (words, terminal) => {
  const { values } = parsed(words, options);
  const { translate, errors, stopping, output } = terminal;
  const wish = {
    out: resolve(needed('out', values.out)),
    concurrency: wholeNumber('concurrency', values.concurrency, availableParallelism(), 1024),
    limit: wholeNumber('time-limit', values['time-limit'], 120, 3600),
    memory: wholeNumber('memory', values.memory, 1024, 65_536),
    lock: wholeNumber('lock', values.lock, 30, 3600),
    untilEmpty: values['until-empty'],
    module: besideThis('../../audit-file', import.meta.url),
    by: version,
    unwritten: (message: string) =>
      errors.write(`${translate('scale.unwritten', { folder: values.out ?? '', message })}\n`),
  };
  const open = await openQueue(placeOf(values));
  const inWords = (done: Readonly<Work>) => translate('scale.worked', { ...done });
  try {
    warn(open, terminal, translate);
    const done = await auditFrom(open, wish, stopping, (soFar) => {
      if (errors.isTTY) errors.write(`\r\u001b[K${inWords(soFar)}`);
    });
    if (errors.isTTY) errors.write('\r\u001b[K');
    output.write(`${inWords(done)}\n`);
    if (stopping.aborted) return exitCodes.stopped;
    const failed = await open.queue.getFailedCount();
    if (failed > 0) errors.write(`${translate('scale.failed', { count: failed })}\n`);
    return done.aside + failed > 0 ? exitCodes.unread : exitCodes.sound;
  } finally {
    await open.close();
  }
});
