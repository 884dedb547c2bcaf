import { viewOf } from './measure.ts';
import { style } from './style.ts';

/** Our one element in a document: a layer that scrolls with the page and one that stands still. */
export interface Overlay {
  readonly document: Document;
  /** Marks; moves with the document, so that scrolling it needs no redrawing. */
  readonly page: HTMLElement;
  /** Bar and card; fixed in the viewport. */
  readonly view: HTMLElement;
  /** Where the page layer's origin is in the viewport. */
  origin(): { x: number; y: number };
  /** Takes everything away. */
  lift(): void;
}

/** Marks our hosts, so that one left by an earlier version of the extension can be found. */
const label = 'data-crossfoot';

/** Inline and important, so that no rule of the page can hide, move or restyle the host. */
const hostStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  display: 'block',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
};

/**
 * Lays an empty overlay over a document. Its layers are popovers of a closed shadow tree: above any
 * z-index, cut off by no ancestor, and out of reach of the page's rules.
 */
export function layOver(document: Document, language: string): Overlay {
  const host = document.createElement('div');
  const stopping = new AbortController();
  host.setAttribute(label, '');
  host.lang = language;
  for (const [name, value] of Object.entries(hostStyle)) {
    host.style.setProperty(name, value, 'important');
  }
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const page = layer(root, 'page');
  const view = layer(root, 'view');
  const ruler = document.createElement('div');
  ruler.className = 'ruler';
  page.append(ruler);
  document.documentElement.append(host);
  page.showPopover();
  view.showPopover();
  // What enters the top layer later stands above us: step above it again.
  const raise = (event: Event) => {
    if (event.target === host || !host.isConnected) return;
    view.hidePopover();
    view.showPopover();
  };
  document.addEventListener('toggle', raise, { capture: true, signal: stopping.signal });
  let zoom = 1;
  return {
    document,
    page,
    view,
    origin() {
      const scale = ruler.getBoundingClientRect().width / 1000;
      // A zoom on the root enlarges us too: take it back, so that our pixels are the viewport's.
      if (scale > 0 && Math.abs(scale - 1) > 0.001) {
        zoom /= scale;
        host.style.setProperty('zoom', String(zoom), 'important');
      }
      return ruler.getBoundingClientRect();
    },
    lift() {
      stopping.abort();
      host.remove();
    },
  };
}

function layer(root: ShadowRoot, name: string): HTMLElement {
  const element = root.ownerDocument.createElement('div');
  element.className = name;
  element.popover = 'manual';
  root.append(element);
  return element;
}

/** A constructed sheet, as a page's security policy may forbid a `style` element; else that element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new (viewOf(root).CSSStyleSheet)();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = root.ownerDocument.createElement('style');
    element.textContent = style;
    root.append(element);
  }
}

/** Takes away hosts whose script is gone: an update of the extension leaves such behind. */
export function sweep(document: Document): void {
  for (const host of document.querySelectorAll(`html > [${label}]`)) host.remove();
}
