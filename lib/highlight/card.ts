import type { Box } from './box.ts';
import { placeCard } from './cardplace.ts';
import type { Mark } from './door.ts';
import type { Overlay } from './overlay.ts';

/** What is said of a place, next to it. */
export interface Card {
  readonly element: HTMLElement;
  /** Shows these findings, where `move` then says. */
  open(marks: readonly Mark[]): void;
  /** Stands beside `anchor`, a box of the viewport; waits unseen for as long as that is null. */
  move(anchor: Box | null): void;
  close(): void;
}

export function createCard({ document, view }: Overlay): Card {
  const element = document.createElement('div');
  element.className = 'card';
  element.role = 'tooltip';
  element.hidden = true;
  view.append(element);
  return {
    element,
    open(marks) {
      element.replaceChildren(...marks.map((mark) => section(document, mark)));
      element.hidden = false;
      element.scrollTop = 0;
    },
    move(anchor) {
      element.style.visibility = anchor ? 'visible' : 'hidden';
      if (!anchor) return;
      element.style.height = '';
      const size = element.getBoundingClientRect();
      const box = placeCard(anchor, size, viewportOf(document));
      element.style.translate = `${Math.round(box.x)}px ${Math.round(box.y)}px`;
      if (box.height < size.height) element.style.height = `${box.height}px`;
    },
    close() {
      element.hidden = true;
    },
  };
}

/** Without its scroll bars, except in quirks mode, where the root element is as tall as the page. */
export function viewportOf(document: Document): { width: number; height: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  const { innerWidth = clientWidth, innerHeight = clientHeight } = document.defaultView ?? {};
  return { width: Math.min(clientWidth, innerWidth), height: Math.min(clientHeight, innerHeight) };
}

function section(document: Document, mark: Mark): HTMLElement {
  const element = document.createElement('section');
  element.className = mark.severity;
  const title = document.createElement('p');
  const number = document.createElement('b');
  number.textContent = String(mark.number);
  title.append(number, mark.title);
  element.append(title);
  for (const line of mark.lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    element.append(paragraph);
  }
  return element;
}
