import type { Box } from './box.ts';
import { type Canvas, createCanvas, type Piece } from './canvas.ts';
import { type Follower, follow } from './follow.ts';

/** All that is drawn, over however many documents it is spread. */
export interface Surface {
  /** The canvas of a document, laid when first asked for. */
  over(document: Document): Canvas;
  documents(): Document[];
  put(pieces: readonly Piece[]): void;
  take(pieces: readonly Piece[]): void;
  /** Where a piece is seen, and in whose viewport. */
  seen(piece: Piece): { document: Document; box: Box } | null;
  /** The piece at a point of a document's viewport. */
  at(document: Document, x: number, y: number): Piece | undefined;
  /** Takes away everything, from every document. */
  lift(): void;
}

/** `moved` is called after every drawing. */
export function createSurface(language: () => string, moved: () => void): Surface {
  const canvases = new Map<Document, Canvas>();
  const owners = new Map<Piece, Canvas>();
  let follower: Follower | undefined;

  function over(document: Document): Canvas {
    const canvas = canvases.get(document) ?? createCanvas(document, language());
    canvases.set(document, canvas);
    return canvas;
  }

  function restart(): void {
    follower?.stop();
    for (const [document, canvas] of canvases) {
      if (!canvas.empty) continue;
      canvas.lift();
      canvases.delete(document);
    }
    const all = [...canvases.values()];
    const elements = all.flatMap((canvas) => canvas.elements());
    follower = follow([...canvases.keys()], elements, (stale) => {
      // All reading before all writing: the page is laid out once a frame.
      for (const canvas of all) canvas.read(stale);
      const changed = all.map((canvas) => canvas.write()).includes(true);
      moved();
      return changed;
    });
    follower.now();
  }

  return {
    over,
    documents: () => [...canvases.keys()],
    put(pieces) {
      for (const piece of pieces) {
        const spot = piece.spot();
        const document =
          spot && ('startContainer' in spot ? spot.startContainer : spot).ownerDocument;
        if (!spot || !document?.defaultView) continue;
        const canvas = over(document);
        canvas.add(piece, spot);
        owners.set(piece, canvas);
      }
      restart();
    },
    take(pieces) {
      for (const piece of pieces) {
        owners.get(piece)?.drop(piece);
        owners.delete(piece);
      }
      restart();
    },
    seen(piece) {
      const canvas = owners.get(piece);
      const box = canvas?.seen(piece);
      return canvas && box ? { document: canvas.overlay.document, box } : null;
    },
    at: (document, x, y) => canvases.get(document)?.at(x, y),
    lift() {
      follower?.stop();
      for (const canvas of canvases.values()) canvas.lift();
      canvases.clear();
      owners.clear();
    },
  };
}
