import type { Translate } from '../../lib/summary/translate.ts';
import type { Counts } from './tally.ts';

/** Milliseconds between two lines, which a person can read. */
const often = 200;

/** One line on a terminal that tells how far it is, over itself; nothing where nobody sees it. */
export function createProgress(stream: NodeJS.WriteStream, translate: Translate) {
  let shownAt = 0;
  let isShown = false;
  const clear = () => stream.write('\r\u001b[K');
  return {
    show({ items, errors, unread }: Counts): void {
      const now = performance.now();
      if (!stream.isTTY || now - shownAt < often) return;
      shownAt = now;
      isShown = true;
      clear();
      stream.write(translate('command.progress', { items, errors, unread }));
    },
    /** Before anything else is written, which may be to the same terminal. */
    clear(): void {
      if (isShown) clear();
      isShown = false;
    },
  };
}
