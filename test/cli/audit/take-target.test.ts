import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Pool } from '../../../cli/audit/pool.ts';
import { takeTarget } from '../../../cli/audit/take-target.ts';

const pool: Pool = {
  audit: async () => {
    throw new Error('nothing is to be audited');
  },
  end: async () => {},
};
const take = (input: Readable, stopping: AbortSignal) =>
  takeTarget({ kind: 'input' }, pool, { input, stopping });

test('a standard input that never ends is not waited for once the audit is stopped', async () => {
  const stop = new AbortController();
  const taken = take(new Readable({ read() {} }), stop.signal);
  stop.abort();
  expect(await taken).toBeNull();
});

test('a standard input that cannot be read has failed', async () => {
  const input = new Readable({
    read() {
      this.destroy(Object.assign(new Error('a folder'), { code: 'EISDIR' }));
    },
  });
  const item = await take(input, new AbortController().signal);
  expect(item).toMatchObject({ file: '-', state: 'failed', reason: 'unreadable' });
});
