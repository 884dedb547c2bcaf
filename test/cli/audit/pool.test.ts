import { afterEach, expect, test } from 'vitest';
import { createPool, type Pool } from '../../../cli/audit/pool.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

/** Answers with the path that it is told, unless that says what is to go wrong. */
const program = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ path }) => {
    if (path === 'hang') for (;;);
    if (path === 'throw') throw new Error('thrown');
    if (path === 'exit') process.exit(3);
    if (path === 'memory') { const all = []; for (;;) all.push(new Array(1e5).fill(path)); }
    const held = [];
    while (path === 'bytes') if (held.length < 100) held.push(new Uint8Array(2 ** 20).fill(1));
    parentPort.postMessage({ lost: path });
  });
  parentPort.postMessage('ready');`;

let pool: Pool;
afterEach(() => pool.end());

const poolOf = (jobs: number, timeLimit = 60_000, runs = program) =>
  createPool({
    jobs,
    timeLimit,
    memory: 16,
    data: { settings: defaultSettings, cache: null },
    program: new URL(`data:text/javascript,${encodeURIComponent(runs)}`),
  });

test.each(['throw', 'exit', 'memory', 'bytes'])(
  'a worker that ends with "%s" fails that file only',
  async (bad) => {
    pool = poolOf(1);
    const answers = await Promise.all(['a', bad, 'b'].map((path) => pool.audit({ path })));
    expect(answers).toEqual([{ lost: 'a' }, { failed: 'reading-failed' }, { lost: 'b' }]);
  },
);

test('a worker that hangs at a file is given up, and that file with it', async () => {
  pool = poolOf(2, 300);
  const paths = ['hang', 'a', 'b', 'hang', 'c'];
  const answers = await Promise.all(paths.map((path) => pool.audit({ path })));
  const hung = { failed: 'reading-too-long' };
  expect(answers).toEqual([hung, { lost: 'a' }, { lost: 'b' }, hung, { lost: 'c' }]);
});

test('what is not done when it ends is told so, and nothing is begun after', async () => {
  pool = poolOf(1);
  const waiting = ['hang', 'a'].map((path) => pool.audit({ path }));
  await pool.end();
  expect(await Promise.all([...waiting, pool.audit({ path: 'b' })])).toEqual([null, null, null]);
});

test('workers that cannot be started are no failure of a file', async () => {
  pool = poolOf(1, 60_000, 'throw new Error("not installed")');
  await expect(pool.audit({ path: 'a' })).rejects.toThrow('not installed');
});
