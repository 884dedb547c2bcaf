import type { Places, Spot } from '../page/places.ts';
import { createAttention, type Topic } from './attention.ts';
import { createBar } from './bar.ts';
import { type Box, holds, moved, shared } from './box.ts';
import type { Piece } from './canvas.ts';
import { createCard, viewportOf } from './card.ts';
import type { Mark, PaintOrder } from './door.ts';
import { homeOf, originOf, outermost } from './frames.ts';
import { numbersOf, type Subject, severityOf, subjectsOf } from './subject.ts';
import type { Surface } from './surface.ts';

/** An order as it stands on the page: its marks, the card and the bar. */
export interface Painting {
  /** Leads to a finding's first place that can be shown. False where there is none. */
  leadTo(finding: string): boolean;
  /** Leads to a place of the page that may be no finding's. */
  lead(spot: Spot): boolean;
  /** To be called when anything has moved. */
  follow(): void;
  stop(): void;
}

interface Ways {
  /** Brings a place into view; false where it cannot be. */
  readonly bring: (spot: Spot) => boolean;
  readonly erase: () => void;
}

export function createPainting(
  document: Document,
  surface: Surface,
  order: PaintOrder,
  places: Places,
  { bring, erase }: Ways,
): Painting {
  const stopping = new AbortController();
  const home = homeOf(document);
  const { overlay } = surface.over(home);
  const findings = [...order.marks].sort((a, b) => a.number - b.number);
  const alone = new Map(findings.map((mark) => [mark, [mark]]));
  const card = createCard(overlay);
  const attention = createAttention(card);
  const bar = createBar(overlay, order.words, findings.length, {
    previous: () => step(index < 0 ? findings.length - 1 : index - 1),
    next: () => step(index + 1),
    close: erase,
  });
  const subjects = new Map(
    subjectsOf(order, places).map((subject) => [pieceOf(subject), subject] as const),
  );
  let index = -1;

  function pieceOf(subject: Subject): Piece {
    const piece: Piece = {
      kind: subject.kind,
      spot: subject.spot,
      look: severityOf(subject),
      numbers: numbersOf(subject),
      badge: (within) => badgeOf(within, subject, () => topicOf(piece, subject.marks)),
    };
    return piece;
  }

  function topicOf(piece: Piece, marks: readonly Mark[]): Topic {
    return { marks, anchor: () => anchorOf(piece) };
  }

  /** Where a piece is seen in the viewport of the bar and the card. */
  function anchorOf(piece: Piece): Box | null {
    const seen = surface.seen(piece);
    const outer = seen && outermost(seen.document, seen.box);
    const origin = originOf(home);
    const anchor = outer && moved(outer, -origin.x, -origin.y);
    const inView = anchor && shared(anchor, { x: 0, y: 0, ...viewportOf(home) });
    return home === document ? inView : anchor;
  }

  function badgeOf(within: Document, { marks }: Subject, topic: () => Topic): HTMLElement {
    const badge = within.createElement('button');
    badge.className = 'badge';
    badge.type = 'button';
    badge.textContent = marks.map((mark) => mark.number).join('·');
    badge.ariaLabel = marks.map((mark) => `${mark.number} ${mark.title}`).join(' ');
    badge.ariaDescription = marks.flatMap((mark) => mark.lines).join(' ');
    badge.addEventListener('focus', () => attention.open(topic(), false));
    badge.addEventListener('blur', () => attention.leave(topic()));
    badge.addEventListener('click', () => attention.open(topic(), true));
    return badge;
  }

  function leadTo(mark: Mark): boolean {
    const marks = alone.get(mark);
    for (const [piece, subject] of subjects) {
      const spot = subject.marks.includes(mark) ? subject.spot() : null;
      if (!marks || !spot || !bring(spot)) continue;
      attention.open(topicOf(piece, marks), true);
      index = findings.indexOf(mark);
      bar.at(index, [mark.title, ...mark.lines].join(' '));
      return true;
    }
    return false;
  }

  function step(to: number): void {
    index = (to + findings.length) % findings.length;
    const mark = findings[index];
    const marks = mark && alone.get(mark);
    if (!marks || leadTo(mark)) return;
    // A finding about what the page does not have, such as a missing section, has no place.
    attention.open({ marks, anchor: () => bar.element.getBoundingClientRect() }, true);
    bar.at(index, [mark.title, ...mark.lines].join(' '));
  }

  function watch(target: Document): void {
    const options = { capture: true, passive: true, signal: stopping.signal };
    const ours = (event: PointerEvent) =>
      target === home &&
      [card.element, bar.element].some((element) =>
        holds(element.getBoundingClientRect(), event.clientX, event.clientY),
      );
    target.addEventListener(
      'pointermove',
      (event) => {
        const piece = ours(event) ? undefined : surface.at(target, event.clientX, event.clientY);
        const subject = piece && subjects.get(piece);
        attention.point(
          piece && subject ? topicOf(piece, subject.marks) : ours(event) ? 'card' : null,
        );
      },
      options,
    );
    target.documentElement.addEventListener('pointerleave', () => attention.point(null), options);
    target.addEventListener(
      'pointerdown',
      (event) => {
        if (!ours(event) && !surface.at(target, event.clientX, event.clientY)) attention.close();
      },
      options,
    );
    target.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !attention.close()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal: stopping.signal },
    );
  }

  surface.put([...subjects.keys()]);
  for (const target of surface.documents()) watch(target);
  return {
    leadTo: (finding) => findings.some((mark) => mark.finding === finding && leadTo(mark)),
    lead(spot) {
      if (!bring(spot)) return false;
      for (const [piece, subject] of subjects) {
        if (piece.kind !== 'cell' || piece.spot() !== spot) continue;
        attention.open(topicOf(piece, subject.marks), true);
        break;
      }
      return true;
    },
    follow: attention.follow,
    stop() {
      stopping.abort();
      attention.close();
    },
  };
}
