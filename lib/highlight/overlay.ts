import { dom } from '../sources/html/dom/dom.ts';
import { viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument } from '../sources/html/dom/page.ts';
import type { Box } from './box.ts';
import { createHighlighter, type WordsByLook } from './highlighter.ts';
import { hostLabel } from './host-label.ts';
import { rectOf } from './measure.ts';
import { style } from './style.ts';

/** Our one element in a document: a layer that scrolls with the page and one that stands still. */
export type Overlay = ReturnType<typeof layOver>;

/** Inline and important, so that no rule of the page can hide, move or restyle the host. */
const hostStyle =
  'all:initial;direction:ltr;display:block;position:absolute;top:0;left:0;z-index:2147483647';

/**
 * Lays an empty overlay over a document. Its layers are popovers of a closed shadow tree: above any
 * z-index, cut off by no ancestor, and out of reach of the page's rules.
 */
export function layOver(document: PageDocument, language: string, token: string) {
  const host = dom.createElement(document, 'div');
  const ending = new AbortController();
  host.setAttribute(hostLabel(token), '');
  host.lang = language;
  host.style.cssText = hostStyle.replaceAll(/;|$/g, '!important;');
  const root = host.attachShadow({ mode: 'closed' });
  const parent = dom.documentElement(document);
  if (parent) dom.append(parent, host);
  dress(root);
  const layer = (className: string) => {
    const made = make(root, 'div', { className, popover: 'manual' });
    made.showPopover();
    return made;
  };
  const page = layer('page');
  const view = layer('view');
  const ruler = make(page, 'div', { className: 'ruler' });
  // What enters the top layer later stands above us: step above it again.
  const raise = ({ target }: Event) => {
    if (target === host || !host.isConnected || !view.firstChild) return;
    view.hidePopover();
    view.showPopover();
  };
  dom.listen(document, 'toggle', raise, { capture: true, signal: ending.signal });
  const highlighter = createHighlighter(document, token);
  let zoom = 1;
  return {
    document,
    /** Marks; moves with the document, so that scrolling it needs no redrawing. */
    page,
    /** Bar and card; fixed in the viewport. */
    view,
    /** Where the page layer begins in the viewport. */
    origin(): Box {
      const scale = rectOf(ruler).width / 1000;
      // A zoom on the root enlarges us too: take it back, so that our pixels are the viewport's.
      if (scale > 0 && Math.abs(scale - 1) > 0.001) {
        zoom /= scale;
        host.style.setProperty('zoom', String(zoom), 'important');
      }
      return rectOf(ruler);
    },
    /** Colours these words in place of those before, or leaves them to be drawn. */
    colour: (words: WordsByLook) => page.classList.toggle('worded', highlighter.set(words)),
    /** False once the page has taken it away. */
    stands: () => host.isConnected,
    /** Takes everything away. */
    lift() {
      highlighter.clear();
      ending.abort();
      host.remove();
    },
  };
}

/** Appends a new element of ours. */
export function make(
  parent: HTMLElement | ShadowRoot,
  tag: string,
  properties: Partial<HTMLElement>,
): HTMLElement {
  const element = dom.createElement(dom.ownerDocument(parent), tag);
  parent.append(element);
  return Object.assign(element, properties);
}

/** A constructed sheet, as a page's security policy may forbid a `style` element; else that element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new (viewOf(dom.ownerDocument(root)).CSSStyleSheet)();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    make(root, 'style', { textContent: style });
  }
}
