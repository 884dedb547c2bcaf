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
  let labels = new Map<PageElement, Label>();
  let undress: (() => void)[] = [];

  function end(): void {
    for (const back of undress) back();
    for (const element of labels.keys()) {
      dom.removeAttribute(element, number);
      dom.removeAttribute(element, look);
    }
    undress = [];
    labels = new Map();
  }

  function begin(): void {
    if (undress.length > 0) return;
    undress = documents.map((document) => adopt(document, printStyle(token)));
    labels = labelsOf(places);
    for (const [element, label] of labels) {
      dom.setAttribute(element, number, [...label.numbers].join('·'));
      dom.setAttribute(element, look, label.look);
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
  readonly numbers: Iterable<number>;
  readonly look: string;
}

/** What each element bears: of a block, the first cell its numbers; of words, the element around them bears it. */
function labelsOf(places: readonly MarkedPlace[]): Map<PageElement, Label> {
  const labels = new Map<PageElement, Label>();
  for (const { spots, kind, gap, look, marks } of places) {
    for (const [index, spot] of spots().entries()) {
      const element = spot && elementOf(spot);
      if (!element) continue;
      const { numbers, look: before } = labels.get(element) ?? { numbers: [], look: 'words' };
      const all = new Set([...numbers, ...(index > 0 ? [] : marks.map((mark) => mark.number))]);
      const own = gap ? 'gap' : look;
      labels.set(element, { numbers: all, look: kind === 'cell' ? own : before });
    }
  }
  return labels;
}
