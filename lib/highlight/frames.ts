import { dom } from '../sources/html/dom/dom.ts';
import { nameOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import { type Box, box, moved, shared } from './box.ts';
import { rectOf } from './measure.ts';

/** The element that shows a document in its parent; null for the outermost, and across origins. */
export function frameOf(document: PageDocument): PageElement | null {
  return dom.defaultView(document)?.frameElement ?? null;
}

/** The document that no frame shows. */
export function outermostOf(document: PageDocument): PageDocument {
  const frame = frameOf(document);
  return frame ? outermostOf(dom.ownerDocument(frame)) : document;
}

/** The outermost document around one that can hold an element of ours: a frameset cannot. */
export function hostOf(document: PageDocument): PageDocument {
  const frame = frameOf(document);
  return frame && nameOf(frame) !== 'FRAME' ? hostOf(dom.ownerDocument(frame)) : document;
}

/** A box of one document's viewport as it is in another's, whose frames are neither scaled nor turned. */
export function across(a: Box, from: PageDocument, to: PageDocument): Box {
  const [start, end] = [cornerOf(from), cornerOf(to)];
  return moved(a, start.x - end.x, start.y - end.y);
}

/** Where a document's viewport begins in the outermost one. */
function cornerOf(document: PageDocument): Pick<Box, 'x' | 'y'> {
  const frame = frameOf(document);
  if (!frame) return { x: 0, y: 0 };
  const { x, y } = rectOf(frame);
  const outer = cornerOf(dom.ownerDocument(frame));
  return { x: outer.x + x + dom.clientLeft(frame), y: outer.y + y + dom.clientTop(frame) };
}

/** Where the bar goes: the document itself; of a frameset, which has no body, its largest frame. */
export function homeOf(document: PageDocument): PageDocument {
  const body = dom.body(document);
  if (!body || nameOf(body) !== 'FRAMESET') return document;
  const frames = Array.from(dom.all(body, 'frame')).flatMap((frame) => {
    const { width, height } = rectOf(frame);
    const inner = dom.contentDocument(frame);
    return inner ? { inner, area: width * height } : [];
  });
  const [largest] = frames.sort((a, b) => b.area - a.area);
  return largest ? homeOf(largest.inner) : document;
}

/** The part of a document's viewport that can be seen: a frame may be higher than the window. */
export function portOf(document: PageDocument): Box {
  const root = dom.documentElement(document);
  const { innerWidth = 0, innerHeight = 0 } = dom.defaultView(document) ?? {};
  // Without scroll bars; in quirks mode, though, the root element is as high as the page.
  const width = root ? Math.min(dom.clientWidth(root), innerWidth) : innerWidth;
  const height = root ? Math.min(dom.clientHeight(root), innerHeight) : innerHeight;
  const own = box(0, 0, width, height);
  const frame = frameOf(document);
  if (!frame) return own;
  const outer = dom.ownerDocument(frame);
  return shared(own, across(portOf(outer), outer, document)) ?? own;
}
