import { expect, test, vi } from 'vitest';
import { answer } from '../../entrypoints/auditor/answer.ts';
import { createAuditor } from '../../entrypoints/auditor/create-auditor.ts';
import { startAuditor } from '../../entrypoints/popup/auditor.ts';

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

test('a worker that dies fails every call under way', async () => {
  const worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'> = {
    onmessage: null,
    onerror: null,
    postMessage: vi.fn(),
  };
  const calls = [1, 2].map(() => startAuditor(worker as Worker).parseIgnores(undefined));
  worker.onerror?.call(worker as Worker, { message: 'Out of memory' } as ErrorEvent);
  await expect(calls[1]).rejects.toThrow('Out of memory');
});
