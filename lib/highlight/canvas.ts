import type { Spot } from '../page/places.ts';
import type { Badge } from './badge.ts';
import { type Box, holds, moved, shared } from './box.ts';
import type { Mark } from './door.ts';
import { draw } from './draw.ts';
import { fitNumbers } from './fit.ts';
import { createGauge, isRange, type Measured, onDark } from './measure.ts';
import { layOver, type Overlay } from './overlay.ts';
import { createMarker, type Words } from './words.ts';

/** One place to be drawn. */
export interface Piece {
  readonly kind: 'cell' | 'quote';
  /** Asked again whenever the page has changed: null once the place has left the document. */
  readonly spot: () => Spot | null;
  readonly look: Mark['severity'] | 'preview' | 'flash';
  /** Printed beside it; "" for none. */
  readonly numbers: string;
  /** Makes what shows the numbers. */
  readonly badge?: (document: Document) => HTMLElement;
}

/** A piece on a canvas: what is known of its place, and the elements that show it. */
export interface Drawn {
  readonly piece: Piece;
  readonly element: HTMLElement;
  readonly badge: HTMLElement | undefined;
  spot: Spot | null;
  measured: Measured | null;
  /** The numbers, relative to the place's box. */
  fit: Badge | null;
}

/** All that is drawn over one document. */
export interface Canvas {
  readonly overlay: Overlay;
  add(piece: Piece, spot: Spot): void;
  drop(piece: Piece): void;
  /** Measures and writes nothing. `stale` where texts or tables may have changed, not only moved. */
  read(stale: boolean): void;
  /** Draws what was read; true where something has moved. */
  write(): boolean;
  /** Where a piece is seen in the document's viewport; null where it is not. */
  seen(piece: Piece): Box | null;
  /** The piece at a point of the viewport. */
  at(x: number, y: number): Piece | undefined;
  /** The elements whose size is worth watching. */
  elements(): Element[];
  readonly empty: boolean;
  lift(): void;
}

export function createCanvas(document: Document, language: string): Canvas {
  const overlay = layOver(document, language);
  const marker = createMarker(document);
  const all = new Map<Piece, Drawn>();
  let origin = overlay.origin();

  function underline(): void {
    const words: Words = new Map([
      ['error', []],
      ['warning', []],
      ['advice', []],
    ]);
    for (const { piece, spot, measured } of all.values()) {
      if (piece.kind === 'quote' && spot && isRange(spot) && measured) {
        words.get(piece.look as Mark['severity'])?.push(spot);
      }
    }
    overlay.page.classList.toggle('worded', marker.set(words));
  }

  return {
    overlay,
    add(piece, spot) {
      const element = document.createElement('div');
      element.className = `mark ${piece.kind} ${piece.look}${onDark(spot) ? ' dark' : ''}`;
      const badge = piece.badge?.(document);
      if (badge) element.append(badge);
      overlay.page.append(element);
      all.set(piece, { piece, element, badge, spot, measured: null, fit: null });
    },
    drop(piece) {
      all.get(piece)?.element.remove();
      all.delete(piece);
    },
    read(stale) {
      origin = overlay.origin();
      const gauge = createGauge();
      let unfit = stale;
      for (const drawn of all.values()) {
        if (stale) drawn.spot = current(drawn.spot, drawn.piece.spot());
        const before = drawn.measured?.box;
        drawn.measured = drawn.spot && gauge(drawn.spot);
        const { box } = drawn.measured ?? {};
        unfit ||= box?.width !== before?.width || box?.height !== before?.height;
      }
      if (unfit) fitNumbers([...all.values()], document);
      if (stale) underline();
    },
    write() {
      return [...all.values()].map((drawn) => draw(drawn, origin)).includes(true);
    },
    seen(piece) {
      const { box, clip } = all.get(piece)?.measured ?? {};
      return box && clip ? shared(box, clip) : null;
    },
    at(x, y) {
      for (const { piece, measured, fit } of [...all.values()].reverse()) {
        if (!piece.badge || !measured?.clip || !holds(measured.clip, x, y)) continue;
        const { box, lines } = measured;
        const number = fit && moved(fit.box, box.x, box.y);
        if (lines.some((line) => holds(line, x, y)) || (number && holds(number, x, y)))
          return piece;
      }
      return undefined;
    },
    elements: () => [...all.values()].flatMap(({ spot }) => (spot && !isRange(spot) ? [spot] : [])),
    get empty() {
      return all.size === 0 && overlay.view.childElementCount === 0;
    },
    lift() {
      marker.clear();
      overlay.lift();
    },
  };
}

/** Keeps a range that still says the same, as every new one costs the page something. */
function current(before: Spot | null, now: Spot | null): Spot | null {
  if (!before || !now || !isRange(before) || !isRange(now)) return now;
  return before.startContainer === now.startContainer &&
    before.startOffset === now.startOffset &&
    before.endContainer === now.endContainer &&
    before.endOffset === now.endOffset
    ? before
    : now;
}
