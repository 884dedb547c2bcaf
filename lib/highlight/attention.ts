import type { Box } from './box.ts';
import type { Card } from './card.ts';
import type { Mark } from './door.ts';

/** What a card is about. */
export interface Topic {
  /** Two topics of one place are the same. */
  readonly place: unknown;
  readonly marks: readonly Mark[];
  /** In the place's own document. */
  readonly card: Card;
  /** Where that document's viewport shows the place; null where it does not now. */
  readonly anchor: () => Box | null;
  /** What the card had better not cover: the other places of the same findings. */
  readonly others: () => readonly Box[];
}

/** Opens a card for what the person looks at, and closes it when they turn away. */
export interface Attention {
  /** The pointer rests on a place, on the card (`'card'`), or on neither. */
  point(at: Topic | 'card' | null): void;
  /** Opens at once. Pinned, the card stays until Escape, a press elsewhere or another topic. */
  open(topic: Topic, pinned: boolean): void;
  /** True where there was a card to close. */
  close(): boolean;
  /** Closes the card unless it is pinned. */
  leave(): void;
  /** Moves the card after its place. */
  follow(): void;
}

/** Milliseconds: to cross a table without cards flashing up, and to reach a card across its gap. */
const delays = { first: 100, other: 250, leave: 350 };

export function createAttention(): Attention {
  let topic: Topic | null = null;
  let pinned = false;
  let awaited: Topic | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(timer);
    awaited = undefined;
  }

  function close(): boolean {
    forget();
    const had = topic;
    had?.card.close();
    topic = null;
    return had !== null;
  }

  function open(next: Topic, pin: boolean): void {
    close();
    topic = next;
    pinned = pin;
    next.card.open(next.marks);
    follow();
  }

  function follow(): void {
    topic?.card.move(topic.anchor(), topic.others());
  }

  return {
    open,
    close,
    follow,
    leave() {
      if (!pinned) close();
    },
    point(at) {
      const next = at === 'card' ? topic : at;
      if (next?.place === topic?.place || (!next && pinned)) return forget();
      if (awaited !== undefined && awaited?.place === next?.place) return;
      forget();
      awaited = next;
      const delay = next ? delays[topic ? 'other' : 'first'] : delays.leave;
      timer = setTimeout(() => (next ? open(next, false) : close()), delay);
    },
  };
}
