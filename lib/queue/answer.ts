import { urlOf } from './url-of.ts';

/** What a server answered, as plain data. */
export interface Answer {
  readonly status: number;
  /** Where it came from, after the redirects that were followed. */
  readonly address: string;
  /** By names in lower case, as far as the browser tells them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** True where it has more bytes than may be taken; `body` is then empty. */
  readonly tooLarge: boolean;
}

/** What follows from an answer before anything is read in it. */
export type Verdict =
  /** There is content, to be read. */
  | { readonly kind: 'content' }
  /** It is elsewhere. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The site does not want to be asked: its reason. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason }
  /** The server failed, and may not the next time. */
  | { readonly kind: 'broken' }
  /** That is all there is. */
  | { readonly kind: 'end'; readonly state: 'unread' | 'failed'; readonly reason: string };

export type RefusedReason = 'forbidden' | 'too-many' | 'challenge';

/**
 * How sites refuse a program (RFC 9110, RFC 6585), and how their firewalls do: 405 and 418 stand for
 * "blocked" at clouds, 412 and 521 bring the script that a browser has to run first, 566 and 567 a block page.
 */
const refusals: Readonly<Record<number, RefusedReason>> = {
  403: 'forbidden',
  405: 'forbidden',
  412: 'challenge',
  418: 'forbidden',
  429: 'too-many',
  451: 'forbidden',
  521: 'challenge',
  566: 'forbidden',
  567: 'forbidden',
};
const logins = new Set([401, 407, 511]);
const gone = new Set([404, 410]);
const redirects = new Set([301, 302, 303, 307, 308]);

/** Judges an answer by its status and its headers. */
export function judged(answer: Answer): Verdict {
  const { status, headers } = answer;
  const refusal = refusals[status];
  if (headers['cf-mitigated'] === 'challenge') return { kind: 'refused', reason: 'challenge' };
  if (refusal) return { kind: 'refused', reason: refusal };
  if (status === 503 && headers['retry-after']) return { kind: 'refused', reason: 'too-many' };
  if (logins.has(status)) return { kind: 'end', state: 'unread', reason: 'login' };
  if (gone.has(status)) return { kind: 'end', state: 'failed', reason: 'not-found' };
  if (redirects.has(status)) return moved(answer);
  if (status >= 500) return { kind: 'broken' };
  if (status < 200 || status >= 300) return { kind: 'end', state: 'failed', reason: 'status' };
  if (answer.tooLarge) return { kind: 'end', state: 'failed', reason: 'too-large' };
  if (answer.body.length === 0) return { kind: 'end', state: 'unread', reason: 'empty' };
  return { kind: 'content' };
}

/** Browsers do not tell where a redirect leads that is not followed. */
function moved({ headers, address }: Answer): Verdict {
  const to = urlOf(headers.location ?? '', address);
  return to && headers.location
    ? { kind: 'moved', to: to.href }
    : { kind: 'end', state: 'failed', reason: 'moved-away' };
}
