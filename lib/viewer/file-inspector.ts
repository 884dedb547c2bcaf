import type { Page } from '../document/page.ts';
import type { Marking } from '../highlight/door.ts';
import type { Clock, Inspector } from '../session/ports.ts';

/** How often a session is told that a file says what it said; in milliseconds. */
const lookAgain = 1000;

/** A file that has been read and is shown, as a session asks for it. It does not change. */
export function fileInspector(
  page: Page,
  marking: Marking,
  clock: Pick<Clock, 'after'>,
): Inspector {
  return {
    readPage: async () => page,
    readChanges: () =>
      new Promise((answer) => {
        clock.after(lookAgain, () => answer(false));
      }),
    isSameDocument: async () => true,
    wasRead: async () => true,
    paint: async (order) => marking.paint(order) && marking.painted(),
    erase: async () => marking.erase(),
    painted: async () => marking.painted(),
    lost: async () => marking.lost(),
    show: async (target, cover) => marking.show(target, cover),
    preview: async (cells) => marking.preview(cells),
  };
}
