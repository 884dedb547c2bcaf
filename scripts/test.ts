/**
 * Everything that must hold before a change is kept, in one command. Ends with a line
 * "N passed, N failed": the tests of all vitest runs, and one more failure for any other step that
 * failed. Before it, a line a step says how long that took.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from '../harness/browsers/installed.ts';
import { ensureRedis } from '../harness/queue/installed.ts';
import { seconds } from './clock.ts';

/** One npm script. */
interface Step {
  readonly script: string;
  /** Where vitest writes its counts, for a step that runs tests. */
  readonly counts?: string;
}

/**
 * Stages follow each other; the lanes of a stage run side by side, the steps of a lane in turn. A browser
 * test often waits for its browser, and the unit tests fill that time.
 */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [{ script: 'types' }, { script: 'lint' }, { script: 'format' }, { script: 'unused' }],
    [{ script: 'build' }, { script: 'size' }],
  ],
  [
    [{ script: 'e2e:chromium', counts: 'artifacts/e2e-chromium.json' }],
    [{ script: 'e2e:firefox', counts: 'artifacts/e2e-firefox.json' }, { script: 'lint:extension' }],
    [{ script: 'unit', counts: 'artifacts/unit.json' }],
  ],
];

const counted = { passed: 0, failed: 0 };
const running = new AbortController();
const started = performance.now();

try {
  ensureBrowsers({ firefox: true });
  ensureRedis();
  mkdirSync('artifacts', { recursive: true });
  for (const lanes of stages) await Promise.all(lanes.map(runLane));
  console.log(`All steps passed in ${seconds(started)}.`);
} catch (error) {
  running.abort();
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
  if (counted.failed === 0) counted.failed = 1;
}
console.log(`${counted.passed} passed, ${counted.failed} failed`);

async function runLane(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (running.signal.aborted) return;
    await runStep(step);
  }
}

async function runStep({ script, counts }: Step): Promise<void> {
  const from = performance.now();
  if (counts) rmSync(counts, { force: true });
  const reporters = counts
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`]
    : [];
  const { code, output } = await run(['run', '--silent', script, ...reporters]);
  if (counts && existsSync(counts)) addCounts(counts);
  if (running.signal.aborted) return;
  if (code !== 0) {
    running.abort();
    console.error(output);
    throw new Error(`✗ ${script} failed after ${seconds(from)}: "npm run ${script}" repeats it.`);
  }
  console.log(`✓ ${script.padEnd(16)}${seconds(from)}`);
}

function run(words: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const child = spawn('npm', words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      signal: running.signal,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    }
    child.on('error', (error) => chunks.push(error.message));
    child.on('close', (code) => resolve({ code, output: chunks.join('') }));
  });
}

function addCounts(file: string): void {
  const result: { numPassedTests: number; numFailedTests: number } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  counted.passed += result.numPassedTests;
  counted.failed += result.numFailedTests;
}
