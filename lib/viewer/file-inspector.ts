import type { Page } from '../document/page.ts';
import type { Marking } from '../highlight/door.ts';
import type { Clock, Inspector } from '../session/ports.ts';

/** How often a session is told that a file says what it said; in milliseconds. */
const lookAgain = 1000;

/**
 * A file that has been read, as a session asks for it. It does not change. It is audited while it is drawn:
 * what is asked of its marks waits for `drawn`.
 */
export function fileInspector(
  page: Page,
  drawn: Promise<Marking>,
  clock: Pick<Clock, 'after'>,
): Inspector {
  return {
    readPage: async () => page,
    readChanges: () =>
      new Promise((answer) => {
        clock.after(lookAgain, () => answer(false));
      }),
    readLinks: async () => null,
    isSameDocument: async () => true,
    wasRead: async () => true,
    paint: async (order) => {
      const marking = await drawn;
      return marking.paint(order) && marking.painted();
    },
    erase: async () => (await drawn).erase(),
    painted: async () => (await drawn).painted(),
    lost: async () => (await drawn).lost(),
    show: async (target, cover) => (await drawn).show(target, cover),
    preview: async (cells) => (await drawn).preview(cells),
  };
}
