import { exitCodes } from '../../exit-codes.ts';
import { WrongUse } from '../../wrong-use.ts';
import { collect as collectFrom } from '../collect.ts';
import { refusing } from './told.ts';
import { needed, parsed, shared, wholeNumber } from './wishes.ts';

const options = {
  ...shared,
  out: { type: 'string', short: 'o' },
  memory: { type: 'string' },
} as const;

/** `crossfoot collect`: results into Parquet files. */
export const collect = refusing(async (words, terminal) => {
  const { values, positionals } = parsed(words, options);
  const [results, ...more] = positionals;
  if (results === undefined || more.length > 0) throw new WrongUse('scale.one-folder');
  const { translate } = terminal;
  const memory = wholeNumber('memory', values.memory, 512, 1_048_576);
  const done = await collectFrom(results, needed('out', values.out), memory, terminal.stopping);
  if (done === null) return exitCodes.stopped;
  for (const path of done.damaged) {
    terminal.errors.write(`${translate('scale.damaged', { path })}\n`);
  }
  terminal.output.write(
    `${translate('scale.collected', { ...done, damaged: done.damaged.length })}\n`,
  );
  return done.aside + done.damaged.length > 0 ? exitCodes.unread : exitCodes.sound;
});
