import type { Answer } from './answer.ts';
import { hostOf, type QueueItem, takenAt } from './item.ts';
import { askedWait, type Reply } from './manners.ts';
import { insteadOf, refreshOf } from './nothing-found.ts';
import { within } from './pace.ts';
import type { Outcome, QueuePorts, Waits } from './ports.ts';
import type { Requests } from './requests.ts';

/** How an item stands once it was taken: it has ended, or it waits again. */
export type Change = Partial<Omit<QueueItem, 'id'>>;

/** What taking an item asks of the queue. */
export interface TakeTools {
  readonly ports: QueuePorts;
  readonly requests: Requests;
  /** Whether a report was found in this content under another item. */
  hasTwin(id: string, sha256: string): Promise<boolean>;
  mark(id: string, change: Change): void;
  /** Says whether its host refused in the words of a page, or gave one. */
  wasContent(address: string, refused: boolean): void;
}

/** Redirects that are followed at most; browsers follow twenty. */
const hopsAtMost = 5;

/** Fetches an item that was begun, and reads it. */
export async function take(item: QueueItem, tools: TakeTools): Promise<Change> {
  const { requests } = tools;
  let reply = await requests.send({ ...item, address: takenAt(item) });
  for (let hop = 0; ; hop++) {
    const to = elsewhere(reply) ?? (await readHere(item, reply, tools));
    if (typeof to !== 'string') return to;
    if (hop === hopsAtMost) return { state: 'failed', reason: 'redirects' };
    if (!hostOf(to)) return { state: 'failed', reason: 'bad-address' };
    const isElsewhere = hostOf(to) !== item.host;
    tools.mark(item.id, { state: 'fetching', ...(isElsewhere && { ledTo: to }) });
    reply = await requests.ask({ ...item, address: to });
  }
}

const elsewhere = (reply: Reply): string | null =>
  reply.kind === 'answer' && reply.verdict.kind === 'moved' ? reply.verdict.to : null;

/** What an item ends in, or where its content is instead. */
async function readHere(item: QueueItem, reply: Reply, tools: TakeTools): Promise<Change | string> {
  if (reply.kind !== 'answer') return withoutAnswer(item, reply, tools);
  const { verdict, answer } = reply;
  if (verdict.kind === 'broken') return onceMore(item, 'server-failed', tools);
  if (verdict.kind === 'refused') return afterRefusal(item, reply, verdict.reason, tools);
  if (verdict.kind === 'end') return { state: verdict.state, reason: verdict.reason };
  return content(item, answer, tools);
}

function withoutAnswer(
  item: QueueItem,
  reply: Exclude<Reply, { kind: 'answer' }>,
  tools: TakeTools,
): Change {
  const unasked = { attempts: item.attempts - 1 };
  if (reply.kind === 'cancelled') return { state: 'waiting', reason: '', ...unasked };
  if (reply.kind === 'held') {
    return { state: 'waiting', reason: reply.reason, held: true, ...unasked };
  }
  if (reply.kind === 'stopped') return { state: 'declined', reason: reply.reason };
  if (item.address === '') return { state: 'failed', reason: 'no-file' };
  return reply.reason === 'timeout'
    ? { state: 'failed', reason: 'timeout' }
    : onceMore(item, 'network', tools);
}

/** What may have been an accident is asked for once more, later. */
function onceMore(item: QueueItem, reason: string, { ports }: TakeTools): Change {
  const { clock, pace, random } = ports;
  if (item.attempts > 1) return { state: 'failed', reason };
  return { state: 'waiting', reason, notBefore: clock.now() + within(pace.retry, random()) };
}

/** A refusal is an answer, and asked about again only where the site itself says when. */
function afterRefusal(
  item: QueueItem,
  reply: Reply,
  reason: string,
  { ports: { clock, pace } }: TakeTools,
): Change {
  const wait = askedWait(reply, clock.now());
  return wait > 0 && wait <= pace.longestWait && item.attempts === 1
    ? { state: 'waiting', reason: 'asked-to-wait', notBefore: clock.now() + wait }
    : { state: 'declined', reason };
}

async function content(
  item: QueueItem,
  answer: Answer,
  tools: TakeTools,
): Promise<Change | string> {
  const { ports, hasTwin, mark, wasContent } = tools;
  const sha256 = await ports.digest(answer.body);
  // What it was caught reading when the program ended may be kept, and yet be told to nobody.
  const known = sha256 !== item.sha256 && (await isKnown(ports, sha256, item));
  if (known || (await hasTwin(item.id, sha256))) {
    wasContent(answer.address, false);
    return { state: 'skipped', reason: known ? 'unchanged' : 'same-content', sha256 };
  }
  mark(item.id, { state: 'reading', sha256 });
  const outcome = await outcomeOf(item, answer, sha256, ports);
  if ('waits' in outcome) {
    const { waits: reason, held } = outcome;
    return { state: 'waiting', reason, held, sha256: '', attempts: item.attempts - 1 };
  }
  const found = outcome.state !== 'no-report' || item.inTab === true;
  const to = found ? null : refreshOf(answer);
  if (to) return to;
  const instead = found ? null : insteadOf(item.address, answer);
  wasContent(answer.address, instead?.state === 'declined');
  return { ...(instead ?? outcome), sha256 };
}

/** Where that cannot be told, it is read. */
async function isKnown(ports: QueuePorts, sha256: string, item: QueueItem): Promise<boolean> {
  try {
    return await ports.known(sha256, item);
  } catch {
    return false;
  }
}

async function outcomeOf(
  item: QueueItem,
  answer: Answer,
  sha256: string,
  ports: QueuePorts,
): Promise<Outcome | Waits> {
  const { promise: late, resolve } = Promise.withResolvers<Outcome>();
  const stop = ports.clock.after(ports.pace.readWithin, () =>
    resolve({ state: 'failed', reason: 'reading-too-long' }),
  );
  const read = async () => ports.read({ item, answer, sha256 });
  try {
    return await Promise.race([read(), late]);
  } catch {
    return { state: 'failed', reason: 'reading-failed' };
  } finally {
    stop();
  }
}
