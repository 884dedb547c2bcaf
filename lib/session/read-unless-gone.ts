import type { Ports } from './ports.ts';
import { PageGone } from './trouble.ts';

/** A page that has not answered by then is said to be unreadable; in milliseconds. */
const READING_TAKES_AT_MOST = 10_000;

/** Reads the page, or rejects as soon as that page is gone or silent for too long. */
export async function readUnlessGone({ inspector, tab, clock }: Ports): Promise<unknown> {
  const ends: (() => void)[] = [];
  const lost = new Promise<never>((_, reject) => {
    const silent = () => reject(new Error('The page did not answer'));
    ends.push(
      tab.watch((how) => reject(new PageGone(how))),
      clock.after(READING_TAKES_AT_MOST, silent),
    );
  });
  try {
    return await Promise.race([inspector.readPage(), lost]);
  } finally {
    for (const end of ends) end();
  }
}
