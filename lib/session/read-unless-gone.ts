import type { Ports } from './ports.ts';
import { troubled } from './trouble.ts';

/** A page that has not answered by then is said to be unreadable; in milliseconds. */
const READING_TAKES_AT_MOST = 10_000;
/** By then a page that is still being read is asked whether it answers at all, and is told to be busy. */
const ASKED_AFTER = 1_200;
const BUSY_AFTER = 1_700;

/**
 * Reads the page, or rejects as soon as that page is gone or silent for too long. `onBusy`: it does not
 * answer anything yet; it may later.
 */
export async function readUnlessGone(
  ports: Pick<Ports, 'inspector' | 'tab' | 'clock'>,
  onBusy: () => void = () => {},
): Promise<unknown> {
  const { inspector, clock } = ports;
  const { promise: silence, reject } = Promise.withResolvers<never>();
  let answers = false;
  const ask = async () => {
    await inspector.wasRead().catch(() => {});
    answers = true;
  };
  const stops = [
    clock.after(ASKED_AFTER, () => void ask()),
    clock.after(BUSY_AFTER, () => answers || onBusy()),
    clock.after(READING_TAKES_AT_MOST, () => reject(troubled('silent', 'The page did not answer'))),
  ];
  try {
    return await unlessGone(ports, Promise.race([inspector.readPage(), silence]));
  } finally {
    for (const stop of stops) stop();
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
