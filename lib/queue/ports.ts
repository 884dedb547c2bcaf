import type { Answer } from './answer.ts';
import type { EndState, QueueItem, Wanted } from './item.ts';
import type { Pace } from './pace.ts';
import type { QueueState } from './state.ts';

export interface Clock {
  /** Milliseconds; of the same clock after the program was started anew. */
  now(): number;
  /** Calls `then` once, after so many milliseconds; what it returns calls it off. */
  after(milliseconds: number, then: () => void): () => void;
}

/** Why nothing can be fetched from a host for now, as a key of `item.<reason>`: its tab is closed, say. */
export interface Held {
  readonly held: string;
}

export interface FetchOptions {
  /** Bytes of the answer that are taken at most (`answerOf`). */
  readonly limit: number;
  /** Says that the answer is not waited for any longer. */
  readonly signal: AbortSignal;
}

/** What came of reading an item. */
export interface Outcome {
  readonly state: Exclude<EndState, 'skipped' | 'declined'>;
  readonly reason: string;
}

/** What belongs to an item cannot be fetched for now: it waits again, for the person where it is `held`. */
export interface Waits {
  readonly waits: string;
  readonly held: boolean;
}

/** An item's content, to be read. */
export interface Taken {
  readonly item: QueueItem;
  readonly answer: Answer;
  readonly sha256: string;
}

/** What the queue needs of the program it runs in. What these throw ends an item, never the queue. */
export interface QueuePorts {
  readonly clock: Clock;
  readonly pace: Pace;
  /** From 0, below 1. */
  readonly random: () => number;
  /** Sends one request, or reads one file of the disk; rejects where no answer comes. */
  fetch(wanted: Wanted, options: FetchOptions): Promise<Answer | Held>;
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Whether this content of this item was read before, and need not be again. */
  known(sha256: string, item: QueueItem): boolean | Promise<boolean>;
  /** Reads and audits, and keeps what it finds before it resolves. */
  read(taken: Taken): Promise<Outcome | Waits>;
  /** Keeps the queue, so that it can be restored. It is not called again before it has resolved. */
  save(state: QueueState): Promise<void>;
}
