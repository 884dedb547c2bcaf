import type { Box } from './box.ts';
import type { Card, Surroundings } from './card.ts';
import type { Mark } from './door.ts';

/** What a card is about. */
export interface Subject {
  /** Two subjects of one place are the same. */
  readonly place: unknown;
  readonly marks: readonly Mark[];
  readonly card: Card;
  /** Where the viewport of the card's document shows the place; null where it does not now. */
  readonly seen: () => Box | null;
  readonly surroundings: () => Surroundings;
}

/** Opens a card for what the person looks at, and closes it when they turn away. */
export type Attention = ReturnType<typeof createAttention>;

/** Milliseconds: to cross a table without cards flashing up, and to reach a card across its gap. */
const delays = { first: 100, other: 250, leave: 350 };

export function createAttention() {
  let subject: Subject | null = null;
  let pinned = false;
  let awaited: Subject | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(timer);
    awaited = undefined;
  }

  /** True where there was a card to close. */
  function close(): boolean {
    forget();
    const had = subject;
    had?.card.close();
    subject = null;
    return had !== null;
  }

  /** Opens at once. Pinned, the card stays until Escape, a press elsewhere or another subject. */
  function open(next: Subject, pin: boolean): void {
    close();
    subject = next;
    pinned = pin;
    next.card.open(next.marks);
    follow();
  }

  /** Moves the card after its place. */
  function follow(): void {
    subject?.card.move(subject.seen(), subject.surroundings());
  }

  return {
    open,
    close,
    follow,
    /** Closes the card unless it is pinned. */
    leave() {
      if (!pinned) close();
    },
    /** The pointer rests on a place, on the card (`'card'`), or on neither. */
    point(at: Subject | 'card' | null) {
      const next = at === 'card' ? subject : at;
      if (next?.place === subject?.place || (!next && pinned)) return forget();
      if (awaited !== undefined && awaited?.place === next?.place) return;
      forget();
      awaited = next;
      const delay = next ? delays[subject ? 'other' : 'first'] : delays.leave;
      timer = setTimeout(() => (next ? open(next, false) : close()), delay);
    },
  };
}
