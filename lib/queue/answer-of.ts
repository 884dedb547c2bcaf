import type { Answer } from './answer.ts';

/** Headers that say something to the queue. */
const heard = ['content-type', 'retry-after', 'location', 'cf-mitigated'];

/**
 * What `fetch` gave, with its body; of one of more than `limit` bytes no more is taken. Rejects where the
 * connection breaks.
 */
export async function answerOf(response: Response, limit: number): Promise<Answer> {
  const body = await bodyOf(response, limit);
  return {
    status: response.status,
    address: response.url,
    headers: Object.fromEntries(
      heard.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    body: body ?? new Uint8Array(),
    tooLarge: body === null,
  };
}

/** Null where it is too large, which its length may say at once and its bytes say at last. */
async function bodyOf(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  let large = Number(response.headers.get('content-length')) > limit;
  while (!large) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    parts.push(value);
    length += value.length;
    large = length > limit;
  }
  await reader.cancel().catch(() => {});
  return null;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
