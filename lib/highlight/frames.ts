import { type Box, box, moved, shared } from './box.ts';
import { rectOf } from './measure.ts';

/** The element that shows a document in its parent; null for the outermost, and across origins. */
export function frameOf({ defaultView }: Document): HTMLElement | null {
  return (defaultView?.frameElement as HTMLElement | null | undefined) ?? null;
}

/** Where the bar goes: the document itself; of a frameset, which has no body, its largest frame. */
export function homeOf(document: Document): Document {
  if (document.body?.localName !== 'frameset') return document;
  const frames = [...document.querySelectorAll('frame')].flatMap((frame) => {
    const { width, height } = rectOf(frame);
    return frame.contentDocument ? { inner: frame.contentDocument, area: width * height } : [];
  });
  const [largest] = frames.sort((a, b) => b.area - a.area);
  return largest ? homeOf(largest.inner) : document;
}

/** The part of a document's viewport that can be seen: a frame may be higher than the window. */
export function portOf(document: Document): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  // Without scroll bars; in quirks mode, though, the root element is as high as the page.
  const own = box(0, 0, Math.min(clientWidth, innerWidth), Math.min(clientHeight, innerHeight));
  const frame = frameOf(document);
  if (!frame) return own;
  const { x, y } = rectOf(frame);
  const outer = portOf(frame.ownerDocument);
  return shared(own, moved(outer, -x - frame.clientLeft, -y - frame.clientTop)) ?? own;
}
