import type { PaintOrder } from './door.ts';
import type { Overlay } from './overlay.ts';

/** The toolbar in the corner that leads from finding to finding. */
export interface Bar {
  readonly element: HTMLElement;
  /** Shows which finding, from 0, is looked at, and tells it to who cannot see it. */
  at(index: number, spoken: string): void;
}

/** Drawn, not written: an arrow or a cross looks different in every font. */
const icons = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

export function createBar(
  { document, view }: Overlay,
  words: PaintOrder['words'],
  findings: number,
  actions: Readonly<Record<keyof typeof icons, () => void>>,
): Bar {
  const element = document.createElement('div');
  element.className = 'bar';
  element.role = 'toolbar';
  element.ariaLabel = words.bar;
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = `–/${findings}`;
  const live = document.createElement('div');
  live.className = 'live';
  live.role = 'status';
  const buttons = (['previous', 'next', 'close'] as const).map((name, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLabel = words[name];
    button.title = words[name];
    button.tabIndex = index === 1 ? 0 : -1;
    button.append(icon(document, icons[name]));
    button.addEventListener('click', actions[name]);
    return button;
  });
  const [previous, next, close] = buttons;
  element.append(...[previous, count, next, close].filter((part) => part !== undefined));
  element.addEventListener('keydown', (event) => {
    const last = buttons.length - 1;
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const chosen = buttons[Math.max(0, Math.min(to, last))];
    for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1;
    chosen?.focus();
  });
  view.append(element, live);
  return {
    element,
    at(index, spoken) {
      count.textContent = `${index + 1}/${findings}`;
      live.textContent = `${count.textContent} ${spoken}`;
    },
  };
}

function icon(document: Document, path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
