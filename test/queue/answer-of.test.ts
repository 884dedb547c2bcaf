import { expect, test } from 'vitest';
import { answerOf } from '../../lib/queue/answer-of.ts';

const limit = 1000;

/** A body without an end; how much of it was taken, and whether it was then let go. */
function endless() {
  const seen = { taken: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      seen.taken += 100;
      controller.enqueue(new Uint8Array(100));
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { seen, body };
}

test('an answer is plain data', async () => {
  const headers = { 'Content-Type': 'text/html; charset=gbk', 'Set-Cookie': 'a=b', Location: '/x' };
  const answer = await answerOf(new Response('报告', { status: 404, headers }), limit);
  expect(answer).toEqual({
    status: 404,
    address: '',
    headers: { 'content-type': 'text/html; charset=gbk', location: '/x' },
    body: new TextEncoder().encode('报告'),
    tooLarge: false,
  });
});

test('one without a body has none', async () => {
  const { body, tooLarge } = await answerOf(new Response(null, { status: 204 }), limit);
  expect([body.length, tooLarge]).toEqual([0, false]);
});

test('one as large as may be is taken', async () => {
  const { body, tooLarge } = await answerOf(new Response(new Uint8Array(limit)), limit);
  expect([body.length, tooLarge]).toEqual([limit, false]);
});

test('one that is larger is let go', async () => {
  const { seen, body } = endless();
  const answer = await answerOf(new Response(body), limit);
  expect([answer.body.length, answer.tooLarge, seen.cancelled]).toEqual([0, true, true]);
  expect(seen.taken).toBeLessThan(2 * limit);
});

test('one that says so is let go at once', async () => {
  const { seen, body } = endless();
  const answer = await answerOf(
    new Response(body, { headers: { 'content-length': '1001' } }),
    limit,
  );
  expect([answer.tooLarge, seen.cancelled]).toEqual([true, true]);
  expect(seen.taken).toBeLessThan(limit);
});

test('one that breaks off rejects', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
  await expect(answerOf(new Response(body), limit)).rejects.toThrow('reset');
});
