import { type Box, holds, shared, moved as shifted } from './box.ts';
import { draw } from './draw.ts';
import type { Drawn } from './drawn.ts';
import { fitNumbers } from './fit.ts';
import { type Follower, follow } from './follow.ts';
import { createGauge, elementOf } from './measure.ts';
import { layOver, make, type Overlay } from './overlay.ts';
import type { Piece } from './piece.ts';
import { createMarker, type Marker, type Words } from './words.ts';

/** All that is drawn, over however many documents it is spread. */
export interface Surface {
  /** The overlay of a document, laid when first asked for. */
  over(document: Document): Overlay;
  documents(): Document[];
  /** Draws these too. `badge` makes what shows a piece's numbers. Returns the pieces' elements. */
  put(pieces: readonly Piece[], badge?: BadgeMaker): HTMLElement[];
  take(pieces: readonly Piece[]): void;
  overlayOf(piece: Piece): Overlay | undefined;
  /** Where a piece is seen in its document's viewport; null where it is not. */
  seen(piece: Piece): Box | null;
  /** The piece with a number at a point of a document's viewport. */
  at(document: Document, x: number, y: number): Piece | undefined;
  /** Takes away everything, from every document. */
  lift(): void;
}

export type BadgeMaker = (piece: Piece, parent: HTMLElement) => HTMLElement;

/** `language` is that of the marks; `moved` is called after every drawing. */
export function createSurface(language: () => string, moved: () => void): Surface {
  const sheets = new Map<Document, { readonly overlay: Overlay; readonly marker: Marker }>();
  const all = new Map<Piece, Drawn>();
  let follower: Follower | undefined;

  function over(document: Document): Overlay {
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = { overlay: layOver(document, language()), marker: createMarker(document) };
      sheets.set(document, sheet);
    }
    return sheet.overlay;
  }

  /** All reading comes before all writing, so that the page is laid out once. */
  function update(stale: boolean): boolean {
    const gauge = createGauge();
    const origins = new Map([...sheets.values()].map(({ overlay }) => [overlay, overlay.origin()]));
    let unfit = stale;
    for (const drawn of all.values()) {
      if (stale) drawn.spot = drawn.piece.spot();
      const before = drawn.measured?.box;
      drawn.measured = drawn.spot && gauge(drawn.spot);
      const now = drawn.measured?.box;
      unfit ||= now?.width !== before?.width || now?.height !== before?.height;
    }
    for (const [document, { overlay, marker }] of sheets) {
      const own = [...all.values()].filter((drawn) => drawn.overlay === overlay);
      if (unfit) fitNumbers(own, document);
      if (stale) overlay.page.classList.toggle('worded', marker.set(wordsOf(own)));
    }
    let changed = false;
    for (const drawn of all.values()) {
      const origin = origins.get(drawn.overlay);
      if (origin && draw(drawn, origin)) changed = true;
    }
    moved();
    return changed;
  }

  function restart(): void {
    const used = new Set([...all.values()].map((drawn) => drawn.overlay));
    for (const [document, { overlay, marker }] of sheets) {
      if (used.has(overlay) || overlay.view.firstChild) continue;
      marker.clear();
      overlay.lift();
      sheets.delete(document);
    }
    const elements = [...all.values()].flatMap(({ spot }) => (spot && elementOf(spot)) ?? []);
    follower?.stop();
    follower = follow([...sheets.keys()], elements, update);
  }

  return {
    over,
    documents: () => [...sheets.keys()],
    put(pieces, maker) {
      const elements = pieces.flatMap((piece) => {
        const spot = piece.spot();
        const document = spot && elementOf(spot)?.ownerDocument;
        if (!document?.defaultView) return [];
        const overlay = over(document);
        const element = make(overlay.page, 'div', {
          className: `mark ${piece.kind} ${piece.look}`,
        });
        const badge = maker?.(piece, element);
        all.set(piece, { piece, overlay, element, badge, spot, measured: null, fit: null });
        return [element];
      });
      restart();
      return elements;
    },
    take(pieces) {
      for (const piece of pieces) {
        all.get(piece)?.element.remove();
        all.delete(piece);
      }
      restart();
    },
    overlayOf: (piece) => all.get(piece)?.overlay,
    seen(piece) {
      const { box, clip } = all.get(piece)?.measured ?? {};
      return box && clip ? shared(box, clip) : null;
    },
    at(document, x, y) {
      for (const { piece, overlay, badge, measured, fit } of all.values()) {
        if (!badge || overlay.document !== document || !measured?.clip) continue;
        const { box, clip, lines } = measured;
        const touched = [...lines, ...(fit ? [shifted(fit.box, box.x, box.y)] : [])];
        if (holds(clip, x, y) && touched.some((part) => holds(part, x, y))) return piece;
      }
      return undefined;
    },
    lift() {
      all.clear();
      for (const { overlay } of sheets.values()) overlay.view.replaceChildren();
      restart();
    },
  };
}

function wordsOf(all: readonly Drawn[]): Words {
  const words: Words = new Map();
  for (const { piece, spot, measured } of all) {
    if (piece.kind !== 'quote' || !spot || !('startContainer' in spot) || !measured) continue;
    words.set(piece.look, [...(words.get(piece.look) ?? []), spot]);
  }
  return words;
}
