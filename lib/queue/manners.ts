import { type Answer, judged, type Verdict } from './answer.ts';
import { gapAfter, type Pace, within } from './pace.ts';
import { retryAfter } from './retry-after.ts';
import type { HostState } from './state.ts';

/** What came of one request. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly verdict: Verdict }
  /** Nothing can be fetched there for now. */
  | { readonly kind: 'held'; readonly reason: string }
  /** It does not want to be asked any more, and was not. */
  | { readonly kind: 'stopped'; readonly reason: string }
  /** No answer came, or not in time. */
  | { readonly kind: 'lost'; readonly reason: 'network' | 'timeout' }
  | { readonly kind: 'cancelled' };

export const replied = (answer: Answer): Reply => ({
  kind: 'answer',
  answer,
  verdict: judged(answer),
});

/** How long a refusing or failing host asks to be left alone, in milliseconds; 0 where it does not. */
export function askedWait(reply: Reply, now: number): number {
  if (reply.kind !== 'answer') return 0;
  const { kind } = reply.verdict;
  if (kind !== 'refused' && kind !== 'broken') return 0;
  return retryAfter(reply.answer.headers['retry-after'] ?? '', now);
}

/** How a host is to be met after this reply of it. */
export function hostAfter(
  host: HostState,
  reply: Reply,
  pace: Pace,
  now: number,
  random: number,
): Pick<HostState, 'freeAt'> & Partial<HostState> {
  const wait = askedWait(reply, now);
  const gap = within(gapAfter(pace, host.requests), random);
  const freeAt = now + Math.max(gap, Math.min(wait, pace.longestWait));
  if (reply.kind === 'held') return { freeAt, held: reply.reason };
  if (wait > pace.longestWait) return { freeAt, stopped: 'host-asks-to-wait' };
  if (reply.kind !== 'answer') return { freeAt };
  const { kind } = reply.verdict;
  if (kind === 'refused') return { freeAt, ...refusedOnce(host, pace) };
  // What content is, a refusal in words perhaps, is known once it was read.
  return kind === 'end' || kind === 'broken' ? { freeAt, refusals: 0 } : { freeAt };
}

export function refusedOnce(host: HostState, pace: Pace): Partial<HostState> {
  const refusals = host.refusals + 1;
  return { refusals, ...(refusals >= pace.refusals && { stopped: 'host-refuses' }) };
}
