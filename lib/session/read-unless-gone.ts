import type { Ports } from './ports.ts';

/** A page that has not answered by then is said to be unreadable; in milliseconds. */
const READING_TAKES_AT_MOST = 10_000;

/** Reads the page, or rejects as soon as that page is gone or silent for too long. */
export async function readUnlessGone(
  ports: Pick<Ports, 'inspector' | 'tab' | 'clock'>,
): Promise<unknown> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const silent = () => reject(new Error('The page did not answer'));
  const stop = ports.clock.after(READING_TAKES_AT_MOST, silent);
  try {
    return await unlessGone(ports, Promise.race([ports.inspector.readPage(), silence]));
  } finally {
    stop();
  }
}

/** What the page answers; rejects as soon as it is gone: a page that was left may be kept, and never answers. */
export async function unlessGone(
  { inspector, tab }: Pick<Ports, 'inspector' | 'tab'>,
  answer: Promise<unknown>,
): Promise<unknown> {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const lose = (how: 'closed' | 'navigated') => reject(new Error(`The tab was ${how}`));
  const unwatch = tab.watch(async (event) => {
    if (event === 'closed') lose('closed');
    // A page that may not be asked any more is another one.
    else if (!(await inspector.isSameDocument().catch(() => false))) lose('navigated');
  });
  try {
    return await Promise.race([answer, lost]);
  } finally {
    unwatch();
  }
}
