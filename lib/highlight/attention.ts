import type { Box } from './box.ts';
import type { Card } from './card.ts';
import type { Mark } from './door.ts';

/** What a card is about: findings, and where they are seen in the card's viewport. */
export interface Topic {
  readonly marks: readonly Mark[];
  /** Null where nothing of it is to be seen now. */
  readonly anchor: () => Box | null;
}

/** Opens the card for what the person points at, and closes it when they turn away. */
export interface Attention {
  /** The pointer rests on a place, on the card (`'card'`), or on neither. */
  point(at: Topic | 'card' | null): void;
  /** Opens at once. A pinned card stays until it is closed by Escape, a press elsewhere or another. */
  open(topic: Topic, pinned: boolean): void;
  /** Closes the card unless it is pinned, or about something else. */
  leave(topic: Topic): void;
  /** True where there was a card to close. */
  close(): boolean;
  /** Moves the card after its place. */
  follow(): void;
}

/** Milliseconds: to cross a table without cards flashing up, and to reach a card across its gap. */
const delays = { first: 100, other: 250, leave: 350 };

export function createAttention(card: Card): Attention {
  let topic: Topic | null = null;
  let pinned = false;
  let waiting: { for: Topic | null; timer: ReturnType<typeof setTimeout> } | undefined;

  function forget(): void {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  }

  function close(): boolean {
    forget();
    const had = topic !== null;
    topic = null;
    card.close();
    return had;
  }

  function follow(): void {
    if (topic) card.move(topic.anchor());
  }

  function open(next: Topic, pin: boolean): void {
    forget();
    if (next.marks !== topic?.marks) card.open(next.marks);
    topic = next;
    pinned = pin;
    follow();
  }

  return {
    open,
    close,
    follow,
    leave(from) {
      if (!pinned && topic?.marks === from.marks) close();
    },
    point(at) {
      const next = at === 'card' ? topic : at;
      if (next?.marks === topic?.marks || (!next && pinned)) return forget();
      if (waiting && waiting.for?.marks === next?.marks) return;
      forget();
      const delay = next ? (topic ? delays.other : delays.first) : delays.leave;
      const then = () => (next ? open(next, false) : close());
      waiting = { for: next, timer: setTimeout(then, delay) };
    },
  };
}
