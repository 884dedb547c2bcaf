import { expect, test, vi } from 'vitest';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { answer, type Call, createRemote } from '../../lib/session/protocol.ts';

test('what the auditor throws comes back as a failure, and the next call is answered', () => {
  const auditor = createAuditor();
  const args = [{ report: 3, ignored: {} }];
  expect(answer(auditor, { id: 1, name: 'report', args })).toEqual({
    id: 1,
    failure: 'The page has no report 3',
  });
  expect(answer(auditor, { id: 2, name: 'parseIgnores', args: [undefined] })).toEqual({
    id: 2,
    value: { value: {}, damaged: false },
  });
});

test('each call gets its own answer, in whatever order they come', async () => {
  const post = vi.fn<(call: Call) => void>();
  const { auditor, onAnswer } = createRemote(post);
  const [first, second] = [auditor.parseIgnores('a'), auditor.parseSettings('b')];
  expect(post.mock.calls).toEqual([
    [{ id: 1, name: 'parseIgnores', args: ['a'] }],
    [{ id: 2, name: 'parseSettings', args: ['b'] }],
  ]);
  onAnswer({ id: 2, value: 'settings' });
  onAnswer({ id: 1, failure: 'No ignores' });
  await expect(first).rejects.toThrow('No ignores');
  await expect(second).resolves.toBe('settings');
});

test('whoever answers dies: every call under way fails', async () => {
  const { auditor, onDeath } = createRemote(() => {});
  const calls = [1, 2].map(() => auditor.parseIgnores(undefined));
  onDeath('Out of memory');
  for (const call of calls) await expect(call).rejects.toThrow('Out of memory');
});
