import { dom } from '../sources/html/dom/dom.ts';
import { viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import type { MarkedPlace } from './marked-place.ts';
import { elementOf } from './measure.ts';
import { adopt } from './sheet.ts';
import { printLabels, printStyle } from './style.ts';

/**
 * Outlines and numbers marked places on paper, until `signal`. There a page is laid out anew, so that
 * nothing drawn over it would fit: for as long as it is printed, its own elements bear an attribute each
 * and a sheet of their document shows these.
 */
export function markPrints(
  documents: readonly PageDocument[],
  places: readonly MarkedPlace[],
  token: string,
  signal: AbortSignal,
): void {
  const { number, look } = printLabels(token);
  let undo: (() => void)[] = [];

  function end(): void {
    for (const back of undo) back();
    undo = [];
  }

  function begin(): void {
    if (undo.length > 0) return;
    undo = documents.map((document) => adopt(document, printStyle(token)));
    for (const [element, { numbers, look: shape }] of labelled(places)) {
      dom.setAttribute(element, number, [...numbers].sort((a, b) => a - b).join('·'));
      dom.setAttribute(element, look, shape);
      undo.push(() => {
        dom.removeAttribute(element, number);
        dom.removeAttribute(element, look);
      });
    }
  }

  signal.addEventListener('abort', end);
  for (const document of documents) {
    const view = viewOf(document);
    dom.listen(view, 'beforeprint', begin, { signal });
    dom.listen(view, 'afterprint', end, { signal });
    const turn = ({ matches }: MediaQueryListEvent) => (matches ? begin() : end());
    dom.listen(view.matchMedia('print'), 'change', turn, { signal });
  }
}

interface Label {
  readonly numbers: Set<number>;
  readonly look: string;
}

/** What each element bears; of words, the element around them bears it. */
function labelled(places: readonly MarkedPlace[]): Map<PageElement, Label> {
  const labels = new Map<PageElement, Label>();
  for (const { spots, kind, gap, look, marks } of places) {
    for (const spot of spots()) {
      const element = spot && elementOf(spot);
      if (!element) continue;
      const before = labels.get(element);
      const numbers = before?.numbers ?? new Set();
      for (const { number } of marks) numbers.add(number);
      const own = gap ? 'gap' : look;
      labels.set(element, { numbers, look: kind === 'cell' ? own : (before?.look ?? 'words') });
    }
  }
  return labels;
}
