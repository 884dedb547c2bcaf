import { type Box, shared } from './box.ts';

/** The element that shows a document in its parent; null for the outermost, and across origins. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** A box of one document's viewport as it stands in the viewport of the document that frames it. */
export function outOf(frame: Element, box: Box): Box {
  const rect = frame.getBoundingClientRect();
  const { offsetWidth, clientLeft, clientTop } = frame as HTMLElement;
  const scale = rect.width / offsetWidth || 1;
  return {
    x: rect.x + (clientLeft + box.x) * scale,
    y: rect.y + (clientTop + box.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** The same in the outermost viewport; null where the frames between show nothing of it. */
export function outermost(document: Document, box: Box): Box | null {
  const frame = frameOf(document);
  if (!frame) return box;
  const outer = outOf(frame, box);
  const seen = shared(outer, frame.getBoundingClientRect());
  return seen && outermost(frame.ownerDocument, seen);
}

/** Where a document's viewport begins in the outermost viewport. */
export function originOf(document: Document): { x: number; y: number } {
  const frame = frameOf(document);
  if (!frame) return { x: 0, y: 0 };
  const own = outOf(frame, { x: 0, y: 0, width: 0, height: 0 });
  const outer = originOf(frame.ownerDocument);
  return { x: own.x + outer.x, y: own.y + outer.y };
}

/** Where bar and card go: the document itself; of a frameset, which has no body, its largest frame. */
export function homeOf(document: Document): Document {
  if (document.body?.localName !== 'frameset') return document;
  let [home, largest] = [document, 0];
  for (const frame of document.querySelectorAll('frame')) {
    const { width, height } = frame.getBoundingClientRect();
    const inner = frame.contentDocument;
    if (inner && width * height > largest) [home, largest] = [inner, width * height];
  }
  return home === document ? home : homeOf(home);
}
