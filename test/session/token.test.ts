import { expect, test, vi } from 'vitest';
import { readToken } from '../../lib/session/token.ts';
import { fakePorts } from '../support/fake-ports.ts';

test('is made at first use, and is the same ever after', async () => {
  const { area, ports, stored, timers } = fakePorts();
  const first = await readToken(area, ports.clock);
  expect(first).toMatch(/^x[0-9a-f]{32}$/);
  expect(await readToken(area, ports.clock)).toBe(first);
  expect(stored.get('token')).toBe(first);
  expect(timers.size).toBe(0);
  const other = fakePorts();
  expect(await readToken(other.area, other.ports.clock)).not.toBe(first);
});

test.each(['', 7, 'x y', '"><script>'])('that was damaged (%j) is made anew', async (damaged) => {
  const { area, ports, stored } = fakePorts();
  stored.set('token', damaged);
  const token = await readToken(area, ports.clock);
  expect(token).toMatch(/^x[0-9a-f]{32}$/);
  expect(stored.get('token')).toBe(token);
});

test('is there where the store fails, or never answers', async () => {
  const { area, ports, timers } = fakePorts();
  area.set.mockRejectedValueOnce(new Error('QuotaExceeded'));
  expect(await readToken(area, ports.clock)).toMatch(/^x/);
  const silent = { ...area, get: vi.fn(() => new Promise<never>(() => {})) };
  const token = readToken(silent, ports.clock);
  for (const work of timers.keys()) work();
  expect(await token).toMatch(/^x/);
});
