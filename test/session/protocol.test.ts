import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wording } from '../../harness/wording.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import {
  AUDIT_TAKES_AT_MOST,
  answer,
  type Call,
  createRemote,
  type WorkerListener,
} from '../../lib/session/protocol.ts';
import { fakeClock } from '../support/fake-ports.ts';

test('what the auditor throws comes back as a failure, and the next call is answered', () => {
  const auditor = createAuditor(wording, '0.0.0');
  const args = [{ report: 3, ignored: [] }];
  expect(answer(auditor, { id: 1, name: 'report', args })).toEqual({
    id: 1,
    failure: 'The page has no report 3',
  });
  expect(answer(auditor, { id: 2, name: 'parseIgnores', args: [undefined] })).toEqual({
    id: 2,
    value: { value: {}, damaged: false },
  });
});

/** The workers started so far: what each was asked, how it answers, whether it was ended. */
interface Started extends WorkerListener {
  readonly post: ReturnType<typeof vi.fn<(call: Call) => void>>;
  readonly end: ReturnType<typeof vi.fn<() => void>>;
}
let workers: Started[] = [];
let { clock, timers, pass } = fakeClock();
beforeEach(() => {
  workers = [];
  ({ clock, timers, pass } = fakeClock());
});

const start = (listener: WorkerListener) => {
  const worker = { ...listener, post: vi.fn<(call: Call) => void>(), end: vi.fn<() => void>() };
  workers.push(worker);
  return worker;
};

describe('a worker', () => {
  test('is started at once, and gives each call its own answer, in whatever order', async () => {
    const auditor = createRemote(start, clock);
    expect(workers).toHaveLength(1);
    const [first, second] = [auditor.parseIgnores('a'), auditor.parseSettings('b')];
    expect(workers[0]?.post.mock.calls).toEqual([
      [{ id: 1, name: 'parseIgnores', args: ['a'] }],
      [{ id: 2, name: 'parseSettings', args: ['b'] }],
    ]);
    workers[0]?.onAnswer({ id: 2, value: 'settings' });
    workers[0]?.onAnswer({ id: 1, failure: 'No ignores' });
    await expect(first).rejects.toThrow('No ignores');
    await expect(second).resolves.toBe('settings');
    expect(timers.size).toBe(0);
  });

  test('that dies fails every call under way, and the next call starts another', async () => {
    const auditor = createRemote(start, clock);
    const calls = [1, 2].map(() => auditor.parseIgnores(undefined));
    workers[0]?.onDeath('Out of memory');
    for (const call of calls) {
      await expect(call).rejects.toMatchObject({ message: 'Out of memory', cause: 'unstarted' });
    }
    const next = auditor.parseIgnores(undefined);
    expect(workers).toHaveLength(2);
    workers[1]?.onAnswer({ id: 3, value: 'ignores' });
    await expect(next).resolves.toBe('ignores');
  });

  test('that dies after an answer has not finished', async () => {
    const auditor = createRemote(start, clock);
    const [answered, lost] = [auditor.parseIgnores(1), auditor.parseIgnores(2)];
    workers[0]?.onAnswer({ id: 1, value: 'ignores' });
    await answered;
    workers[0]?.onDeath('Out of memory');
    await expect(lost).rejects.toMatchObject({ cause: 'unfinished' });
  });

  test('that is silent for five seconds is ended, and is not heard any more', async () => {
    expect(AUDIT_TAKES_AT_MOST).toBe(5000);
    const auditor = createRemote(start, clock);
    const silent = auditor.parseIgnores(1);
    pass(5000);
    await expect(silent).rejects.toMatchObject({ cause: 'unfinished' });
    expect(workers[0]?.end).toHaveBeenCalledOnce();
    const next = auditor.parseIgnores(2);
    workers[0]?.onAnswer({ id: 2, value: 'late' });
    workers[0]?.onDeath('late');
    workers[1]?.onAnswer({ id: 2, value: 'ignores' });
    await expect(next).resolves.toBe('ignores');
  });

  test('that cannot be started fails its calls, until one can', async () => {
    let works = false;
    const auditor = createRemote((listener) => {
      if (works) return start(listener);
      throw new Error('No workers here');
    }, clock);
    await expect(auditor.parseIgnores(1)).rejects.toMatchObject({ cause: 'unstarted' });
    works = true;
    const next = auditor.parseIgnores(2);
    workers[0]?.onAnswer({ id: 2, value: 'ignores' });
    await expect(next).resolves.toBe('ignores');
    expect(timers.size).toBe(0);
  });
});
