import type { KeptItem } from '../../lib/archive/kept.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadFormat } from '../formats/load-format.ts';
import type { Command } from '../terminal.ts';
import { words } from '../words.ts';
import { auditAddresses } from './addresses.ts';
import { createComparison, noComparison } from './comparison.ts';
import { inOrder } from './in-order.ts';
import { listedBodies } from './listed-bodies.ts';
import { type AuditWish, auditWish } from './options.ts';
import { createPool, type Pool } from './pool.ts';
import { createProgress } from './progress.ts';
import { openResult } from './result.ts';
import { takeTarget } from './take-target.ts';
import { createTally } from './tally.ts';
import { type TargetOnDisk, targetsOf } from './targets.ts';

/** Files that are begun for each worker: those done wait for a slow one before them, to be told in order. */
const ahead = 4;

/** `crossfoot audit`: audits what is named, and writes each item when it is there. */
export const audit: Command = async (given, terminal) => {
  const wish = auditWish(given, terminal.translate.language);
  const translate = words[wish.language];
  const format = await loadFormat(wish.format);
  const listed = await listedBodies(wish.expected);
  const result = await openResult(format, wish.out, terminal);
  const { stopping, errors } = terminal;
  const writing = format.begin({ translate, madeAt: new Date(), between: wish.between });
  const comparison = wish.between ? createComparison(wish.settings, listed) : noComparison;
  const tally = createTally();
  const progress = createProgress(errors, translate);
  const pool = poolFor(wish);
  stopping.addEventListener('abort', () => void pool.end());

  const tell = async (item: KeptItem) => {
    tally.add(item);
    comparison.add(item);
    const written = await writing.item(item);
    progress.clear();
    await result.write(written);
    progress.show(tally.counts);
  };
  const addresses: string[] = [];
  async function* onDisk(): AsyncGenerator<TargetOnDisk> {
    for await (const target of targetsOf(wish.targets, wish.shard)) {
      if (target.kind === 'address') addresses.push(target.address);
      else yield target;
    }
  }
  const take = (target: TargetOnDisk) => takeTarget(target, pool, terminal);
  for await (const item of inOrder(onDisk(), take, wish.jobs * ahead, stopping)) {
    if (item !== null) await tell(item);
  }
  const timeLimit = wish.timeLimit * 1000;
  for await (const item of auditAddresses(addresses, { pool, stopping, timeLimit })) {
    await tell(item);
  }
  progress.clear();
  if (tally.counts.items === 0 && wish.shard === null && !stopping.aborted) {
    errors.write(`${translate('command.nothingFound')}\n`);
  }
  const between = comparison.check();
  tally.addBetween(between);
  await result.write(await writing.end(between, !stopping.aborted));
  await result.end();
  await pool.end();
  return stopping.aborted ? exitCodes.stopped : tally.exitCode();
};

const poolFor = ({ jobs, timeLimit, settings, cache }: AuditWish): Pool =>
  createPool({ jobs, timeLimit: timeLimit * 1000, data: { settings, cache } });
