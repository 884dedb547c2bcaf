import { type Box, box, moved, shared } from './box.ts';
import { rectOf } from './measure.ts';

/** The element that shows a document in its parent; null for the outermost, and across origins. */
export function frameOf({ defaultView }: Document): HTMLElement | null {
  return (defaultView?.frameElement as HTMLElement | null | undefined) ?? null;
}

/** A box of a document's viewport as it stands in the outermost viewport. */
export function outermost(document: Document, inner: Box): Box {
  const frame = frameOf(document);
  if (!frame) return inner;
  const rect = rectOf(frame);
  const scale = rect.width / frame.offsetWidth || 1;
  const outer = box(
    rect.x + (frame.clientLeft + inner.x) * scale,
    rect.y + (frame.clientTop + inner.y) * scale,
    inner.width * scale,
    inner.height * scale,
  );
  return outermost(frame.ownerDocument, outer);
}

/** Where bar and card go: the document itself; of a frameset, which has no body, its largest frame. */
export function homeOf(document: Document): Document {
  if (document.body?.localName !== 'frameset') return document;
  let home = document;
  let largest = 0;
  for (const frame of document.querySelectorAll('frame')) {
    const { width, height } = rectOf(frame);
    if (!frame.contentDocument || width * height <= largest) continue;
    home = homeOf(frame.contentDocument);
    largest = width * height;
  }
  return home;
}

/** Without its scroll bars, except in quirks mode, where the root element is as tall as the page. */
export function viewportOf({ documentElement, defaultView }: Document): Box {
  const { clientWidth, clientHeight } = documentElement;
  const { innerWidth = clientWidth, innerHeight = clientHeight } = defaultView ?? {};
  return box(0, 0, Math.min(clientWidth, innerWidth), Math.min(clientHeight, innerHeight));
}

/** A box of one viewport in another's; null where the other shows nothing of it. */
export function asSeenFrom(home: Document, document: Document, seen: Box): Box | null {
  const origin = outermost(home, box(0, 0, 1, 1));
  const window = shared(outermost(document, viewportOf(document)), outermost(document, seen));
  return window && moved(window, -origin.x, -origin.y);
}
