import type { PaintOrder } from './door.ts';
import { make, type Overlay } from './overlay.ts';

const signs = { previous: '‹', next: '›', close: '×' } as const;

/** The toolbar in the corner that leads from finding to finding. */
export function createBar(
  { view }: Overlay,
  { words, marks }: PaintOrder,
  actions: Readonly<Record<keyof typeof signs, () => void>>,
) {
  const element = make(view, 'div', { className: 'bar', role: 'toolbar', ariaLabel: words.bar });
  const button = (name: keyof typeof signs) => {
    const made = make(element, 'button', {
      textContent: signs[name],
      ariaLabel: words[name],
      title: words[name],
      tabIndex: name === 'next' ? 0 : -1,
    });
    made.addEventListener('click', actions[name]);
    return made;
  };
  make(element, 'strong', { textContent: words.name });
  const previous = button('previous');
  const count = make(element, 'span', { textContent: words.count });
  const buttons = [previous, button('next'), button('close')];
  const live = make(view, 'div', { className: 'live', role: 'status' });
  element.addEventListener('keydown', ({ key }) => moveFocus(buttons, key));
  return {
    element,
    /** Shows which finding, from 0, is looked at, and tells it to who cannot see it. */
    at(index: number, spoken: string): void {
      count.textContent = `${index + 1}/${marks.length}`;
      live.textContent = `${count.textContent} ${spoken}`;
    },
  };
}

/** Moves the focus within a group that is one stop of the Tab key. */
export function moveFocus(group: readonly HTMLElement[], key: string): void {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key] ?? 0;
  const from = group.findIndex((element) => element.matches(':focus'));
  const chosen = step !== 0 && group[(from + step + group.length) % group.length];
  if (!chosen) return;
  for (const element of group) element.tabIndex = element === chosen ? 0 : -1;
  chosen.focus();
}
