import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReports } from '../harness/queue/reports.ts';
import type { Line } from './table.ts';

const pdfs = ['000-xizhen-2023-narrow', 'hongze-2023', 'shanghai-office-2019-double'];
/** Milliseconds between two looks at a process; what it did after the last is not counted. */
const often = 50;

/** What one run of the command took. */
interface Run {
  readonly reports: number;
  /** Seconds, of the clock and of all processors. */
  readonly wall: number;
  readonly processor: number;
  /** At most, in megabytes. */
  readonly memory: number;
}

/**
 * The command over folders of reports. Reports a second are those of one core's time, in one process and over
 * all cores; what a second run costs that finds all of them in its cache; and memory, which is to stay as it is
 * when the reports become ten times as many.
 */
export async function measureCommand(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'));
  try {
    const some = join(folder, 'some');
    const many = join(folder, 'many');
    const sheets = join(folder, 'sheets');
    await writeReports(some, 1000);
    await writeReports(many, 10_000);
    mkdirSync(sheets);
    for (let number = 0; number < 60; number++) {
      const slug = pdfs[number % pdfs.length];
      cpSync(`test/files/${slug}/source.pdf`, join(sheets, `${number}.pdf`));
    }
    const cores = availableParallelism();
    const cache = ['--cache', join(folder, 'cache')];
    const alone = await audit(some, '--jobs', '1');
    const sheetsAlone = await audit(sheets, '--jobs', '1');
    const all = await audit(some);
    const sheetsAll = await audit(sheets);
    const first = await audit(some, ...cache);
    const second = await audit(some, ...cache);
    const large = await audit(many);
    return [
      speed('HTML, one worker', alone),
      speed(`HTML, ${cores} workers`, all),
      faster('the same by the clock', alone, all),
      speed('PDF, one worker', sheetsAlone),
      speed(`PDF, ${cores} workers`, sheetsAll),
      faster('the same by the clock', sheetsAlone, sheetsAll),
      {
        what: 'again, with all in the cache',
        figure: first.processor / second.processor,
        unit: '×',
        atLeast: 4,
        detail: 'less of a processor than the first time',
      },
      { what: 'memory with 1,000 reports', figure: all.memory, unit: 'MB' },
      {
        what: 'memory with 10,000 reports',
        figure: large.memory,
        unit: 'MB',
        atMost: Math.round(all.memory * 1.3 + 50),
        detail: `${Math.round(large.reports / large.processor)} reports a second and core`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function speed(what: string, { reports, processor, wall }: Run): Line {
  const detail = `${(reports / wall).toFixed(1)} by the clock`;
  return { what, figure: reports / processor, unit: 'reports/s and core', detail };
}

const faster = (what: string, alone: Run, all: Run): Line => ({
  what,
  figure: alone.wall / all.wall,
  unit: '×',
  detail: 'as fast as with one worker',
});

/** Runs the command over a folder, and looks at its process until it ends. */
async function audit(folder: string, ...words: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['cli/main.ts', 'audit', folder, '--format', 'ndjson', ...words],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let reports = 0;
  child.stdout.on('data', (part: Buffer) => {
    for (const byte of part) if (byte === 0x0a) reports++;
  });
  let seen = { processor: 0, memory: 0 };
  const timer = setInterval(() => {
    const now = look(child.pid) ?? seen;
    // One that has just ended has no memory any more.
    seen = { processor: now.processor, memory: Math.max(now.memory, seen.memory) };
  }, often);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0 && code !== 1) throw new Error(`crossfoot audit ended with ${code}`);
  return { reports, wall: (performance.now() - started) / 1000, ...seen };
}

/** Of Linux's `/proc`: ticks of a hundredth of a second in `stat`, the most memory that it had in `status`. */
function look(pid = 0): Pick<Run, 'processor' | 'memory'> | null {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
    const [, kilobytes = 0] =
      /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.map(Number) ?? [];
    return { processor: (user + system) / 100, memory: kilobytes / 1024 };
  } catch {
    return null;
  }
}
