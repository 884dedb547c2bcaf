import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RedisServer, startRedis } from '../../harness/queue/redis.ts';
import { writeReports } from '../../harness/queue/reports.ts';
import type { Line } from '../table.ts';
import { type Measured, measured } from './measured.ts';

/** Reports of one turn of the comparison, and turns. */
const REPORTS = 500;
const TURNS = 3;
const FEW = 1000;
const MANY = 10_000;

/** Reports a second through the queue beside the plain command, and what each step holds in memory. */
export async function measureQueue(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crossfoot-bench-'));
  await mkdir(join(folder, 'redis'));
  const redis = await startRedis(join(folder, 'redis'));
  try {
    const speed = await measureSpeed(folder, redis);
    const few = await measureSteps(folder, redis, FEW);
    const many = await measureSteps(folder, redis, MANY);
    return [...speed, ...memory(few, many)];
  } finally {
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSpeed(folder: string, redis: RedisServer): Promise<Line[]> {
  const input = join(folder, 'reports');
  await writeReports(input, REPORTS);
  const audit = ['audit', input, '--format', 'ndjson', '--out', join(folder, 'audited')];
  const turns: { one: number; all: number; queue: number }[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const one = await measured([...audit, '--jobs', '1']);
    const all = await measured(audit);
    const queue = await throughQueue(join(folder, `turn-${turn}`), input, redis);
    turns.push({ one: one.seconds, all: all.seconds, queue: queue.seconds });
  }
  const middle = (of: (turn: (typeof turns)[number]) => number) => medianOf(turns.map(of));
  return [
    { what: 'one process', figure: REPORTS / middle(({ one }) => one), unit: 'reports/s' },
    {
      what: 'all cores, over one process',
      figure: middle(({ one, all }) => one / all),
      unit: '×',
      detail: `${written(REPORTS / middle(({ all }) => all))} reports/s`,
    },
    {
      what: 'through the queue, over all cores',
      figure: middle(({ all, queue }) => all / queue),
      unit: '×',
      atLeast: 0.6,
      detail: `${written(REPORTS / middle(({ queue }) => queue))} reports/s`,
    },
  ];
}

/** One worker with a process for each core, from its start until nothing is left. */
async function throughQueue(out: string, input: string, { address }: RedisServer) {
  const place = ['--redis', address];
  await measured(['enqueue', input, ...place]);
  return measured(['work', '--out', out, '--until-empty', ...place]);
}

interface Steps {
  readonly work: Measured;
  readonly collect: Measured;
  readonly across: Measured;
}

async function measureSteps(folder: string, redis: RedisServer, count: number): Promise<Steps> {
  const [input, out, tables] = ['in', 'out', 'tables'].map((name) =>
    join(folder, `${name}-${count}`),
  );
  if (!input || !out || !tables) throw new Error('there are no folders');
  await writeReports(input, count);
  const work = await throughQueue(out, input, redis);
  const collect = await measured(['collect', out, '--out', tables, '--memory', '128']);
  const across = await measured(['across', tables, '--memory', '128']);
  return { work, collect, across };
}

/** The peak with many reports, and how much more that is than with few. */
function memory(few: Steps, many: Steps): Line[] {
  const line = (what: string, of: (steps: Steps) => number, atMost: number): Line => ({
    what: `${what}, at ${MANY.toLocaleString('en')} over ${FEW.toLocaleString('en')}`,
    figure: of(many) / of(few),
    unit: '×',
    atMost,
    detail: `${written(of(few))} and ${written(of(many))} MB at most`,
  });
  return [
    line('memory of a worker', ({ work }) => work.peakOf('main.ts'), 1.5),
    line('memory of an auditing process', ({ work }) => work.peakOf('audit-program.ts'), 1.5),
    line('memory of collect', ({ collect }) => collect.peakOf('main.ts'), 2),
    line('memory of across', ({ across }) => across.peakOf('main.ts'), 2),
    ...(['work', 'collect', 'across'] as const).map((step) => ({
      what: `${step} of ${MANY.toLocaleString('en')}`,
      figure: many[step].seconds,
      unit: 's',
      detail: `${written(few[step].seconds)} s of ${FEW.toLocaleString('en')}`,
    })),
  ];
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const written = (figure: number): string => figure.toFixed(figure < 100 ? 1 : 0);
