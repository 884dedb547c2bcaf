import type { Session } from './session-interface.ts';

/** The browser's window in which a panel stands. */
export interface PanelWindow {
  /** The tab in front. */
  front(): Promise<number>;
  /** Says which tab comes to the front, or loads what may be another page. */
  watch(onEvent: (event: 'front' | 'loading', tab: number) => void): void;
}

/** A session, and what gives back what it was begun with. */
export interface Opened {
  readonly session: Session;
  release(): void;
}

/** A session over the tab in front, and over the next one that comes there. */
export interface Panel {
  /** Shows the tab in front anew, as where settings have changed. */
  restart(): Promise<void>;
}

/** `open` begins a session over a tab; it is shown until its `end`. */
export async function startPanel(
  around: PanelWindow,
  open: (tab: number) => Promise<Opened>,
): Promise<Panel> {
  let shown = -1;
  let last: Promise<Opened> | null = null;

  async function show(tab: number): Promise<void> {
    const before = last;
    shown = tab;
    const mine = open(tab);
    last = mine;
    const ended = await before;
    ended?.session.end();
    ended?.release();
    const { session } = await mine;
    if (last === mine) await session.visit();
  }

  async function visitIfAnother(): Promise<void> {
    const opened = await last;
    if (opened === null) return;
    const { session } = opened;
    const { name } = session.state.phase;
    const isUnread = name === 'unread' || name === 'error';
    const isSame = () => session.options.inspector.isSameDocument().catch(() => false);
    if (isUnread || !(await isSame())) await session.visit();
  }

  around.watch((event, tab) => {
    if (event === 'front' && tab !== shown) void show(tab);
    else if (event === 'loading' && tab === shown) void visitIfAnother();
  });
  await show(await around.front());
  return { restart: () => show(shown) };
}
