import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = new URL('../../cli/main.ts', import.meta.url).pathname;
const peaks = join(tmpdir(), `crossfoot-peaks-${process.pid}.ndjson`);

/** What running `crossfoot` took. */
export interface Measured {
  readonly seconds: number;
  /** Megabytes of the process that held most of those with this program: `main.ts`, `audit-program.ts`. */
  peakOf(program: string): number;
}

/** Runs the command to its end, with its heap collected often enough that the peak is not the collector's ease. */
export async function measured(words: readonly string[]): Promise<Measured> {
  rmSync(peaks, { force: true });
  const from = performance.now();
  const run = spawn(process.execPath, [command, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CROSSFOOT_PEAKS: peaks,
      NODE_OPTIONS: `--import ${new URL('./peak.ts', import.meta.url).href} --max-semi-space-size=8`,
    },
  });
  const [code] = await once(run, 'exit');
  const seconds = (performance.now() - from) / 1000;
  if (code > 1) throw new Error(`crossfoot ${words.join(' ')} ended with ${code}`);
  const lines: { program: string; peak: number }[] = readFileSync(peaks, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  rmSync(peaks);
  return {
    seconds,
    peakOf: (program) =>
      Math.max(...lines.filter((line) => line.program === program).map(({ peak }) => peak / 1024)),
  };
}
