import type { Page as ReadPage } from '../../../lib/document/page.ts';
import type { Mark, PaintOrder } from '../../../lib/highlight/door.ts';

/** What the tests ask a marked page; the code runs in the page, so each function stands alone. */
export interface Probe {
  /** Reads the page and paints a finding for every nth cell whose text `chosen` matches, from 1. */
  paint(chosen: string, every: number, extra: readonly Mark[]): Promise<number>;
  /** Numbers of marks that are not exactly on their cell, or are shown where their cell is not. */
  misplaced(): string[];
  /** Numbers that lie over letters of their table. */
  covering(): string[];
  /** How many marks are shown. */
  shown(): number;
  roots(): ShadowRoot[];
  find(selector: string): HTMLElement | null;
  documents(): Document[];
  elementOf(number: number): Element | undefined;
}

declare global {
  interface Window {
    /** Every shadow root attached in this document; put there before any script runs. */
    attachedRoots: ShadowRoot[];
    probe: Probe;
  }
}

/** Keeps the shadow roots that a script closes, and leaves them open for axe to look into. */
export function recordRoots(): void {
  window.attachedRoots = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, { ...options, mode: 'open' });
    window.attachedRoots.push(root);
    return root;
  };
}

export function installProbe(words: PaintOrder['words']): void {
  const marked = new Map<string, Element>();

  function documents(from = document): Document[] {
    const inner = [...from.querySelectorAll<HTMLIFrameElement>('iframe,frame')].flatMap(
      ({ contentDocument }) => contentDocument ?? [],
    );
    return [from, ...inner.flatMap((each) => documents(each))];
  }

  function roots(): ShadowRoot[] {
    return documents()
      .flatMap(({ defaultView }) => defaultView?.attachedRoots ?? [])
      .filter(({ host }) => host.isConnected && host.parentElement?.matches(':root'));
  }

  /** The cells of a Page's grids as elements: a grid is the table that has as many cells. */
  function elements(page: ReadPage): Map<string, Element> {
    const tables = documents()
      .flatMap((each) => [...each.querySelectorAll('table')])
      .map((table) => [...table.querySelectorAll('td,th')]);
    const found = new Map<string, Element>();
    for (const block of page.blocks) {
      if (block.kind !== 'grid') continue;
      const { cells } = block.grid;
      const at = tables.findIndex((table) => table.length === cells.length);
      const [table = []] = tables.splice(at, at < 0 ? 0 : 1);
      for (const [index, cell] of cells.entries()) {
        const element = table[index];
        if (element) found.set(cell.id, element);
      }
    }
    return found;
  }

  function badges(): HTMLElement[] {
    return roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('.badge')]);
  }

  function textBoxes(within: Element): DOMRect[] {
    const walker = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const range = within.ownerDocument.createRange();
    const boxes: DOMRect[] = [];
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      if (!/\S/.test(range.toString())) continue;
      for (const { x, y, width, height } of range.getClientRects()) {
        // A line is higher than its letters.
        boxes.push(new DOMRect(x, y + height * 0.2, width, height * 0.58));
      }
    }
    return boxes;
  }

  /** Whether any of it can be seen: not scrolled out of a box around it, nor hidden. */
  function visible(element: Element): boolean {
    if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    const rect = element.getBoundingClientRect();
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      const view = outer.ownerDocument.defaultView;
      if (
        outer === outer.ownerDocument.body ||
        view?.getComputedStyle(outer).overflow === 'visible'
      )
        continue;
      const port = outer.getBoundingClientRect();
      if (rect.bottom <= port.top || rect.top >= port.bottom) return false;
      if (rect.right <= port.left || rect.left >= port.right) return false;
    }
    return rect.width > 0;
  }

  window.probe = {
    documents,
    roots,
    elementOf: (number) => marked.get(String(number)),
    find(selector) {
      return (
        roots()
          .map((root) => root.querySelector<HTMLElement>(selector))
          .find((one) => one) ?? null
      );
    },
    async paint(chosen, every, extra) {
      const page = await globalThis.crossfoot?.read();
      if (!page) throw new Error('There is no door.');
      marked.clear();
      const found = elements(page);
      const cells = page.blocks.flatMap((block) => (block.kind === 'grid' ? block.grid.cells : []));
      const wanted = cells.filter(({ id, text }) => new RegExp(chosen).test(text) && found.has(id));
      const marks = wanted
        .filter((_, index) => index % every === 0)
        .map(({ id, text }, index): Mark => {
          const number = index + 1;
          const severity = (['error', 'warning', 'advice'] as const)[index % 3] ?? 'error';
          marked.set(String(number), found.get(id) ?? document.body);
          return {
            finding: `finding-${number}`,
            number,
            severity,
            looks: { cell: severity, quote: severity },
            title: `（七）总计 · 总计 填的是 ${text}，应为 0`,
            lines: [`0 + 0 + 0 = 0，而表中是 ${text}`, '表三第 24 行'],
            cells: [[id]],
            sums: [],
            quotes: [],
          };
        });
      globalThis.crossfoot?.paint?.({ language: 'zh-CN', words, marks: [...marks, ...extra] });
      return marks.length;
    },
    shown: () => badges().filter((badge) => badge.parentElement?.style.display !== 'none').length,
    misplaced() {
      const wrong: string[] = [];
      for (const badge of badges()) {
        const element = marked.get(badge.textContent);
        const outline = badge.parentElement?.querySelector('i');
        if (!element) continue;
        const shown = badge.parentElement?.style.display !== 'none';
        if (shown !== visible(element))
          wrong.push(`${badge.textContent}: ${shown ? 'shown' : 'hidden'}`);
        if (!shown || !outline) continue;
        const [a, b] = [outline.getBoundingClientRect(), element.getBoundingClientRect()];
        const off = [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height];
        if (off.some((by) => Math.abs(by) > 1)) wrong.push(`${badge.textContent}: off by ${off}`);
      }
      return wrong;
    },
    covering() {
      const texts = new Map<Element, DOMRect[]>();
      return badges().flatMap((badge) => {
        const table = marked.get(badge.textContent)?.closest('table');
        if (!table || badge.classList.contains('crowded')) return [];
        const boxes = texts.get(table) ?? textBoxes(table);
        texts.set(table, boxes);
        const own = badge.getBoundingClientRect();
        const hit = boxes.find(
          (text) =>
            Math.min(own.right, text.right) - Math.max(own.x, text.x) > 0.5 &&
            Math.min(own.bottom, text.bottom) - Math.max(own.y, text.y) > 0.5,
        );
        return hit ? [`${badge.textContent} at ${own.x},${own.y}`] : [];
      });
    },
  };
}
