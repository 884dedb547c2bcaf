import type { Ignores, Stored } from '../settings/ignores.ts';
import type { Settings } from '../settings/settings.ts';
import type { Translate } from '../summary/translate.ts';
import type { Ports } from './ports.ts';
import type { Done, Notice, SessionState } from './state.ts';
import { troubleOf } from './trouble.ts';

export interface SessionOptions extends Ports {
  /** Null where the auditor did not start. */
  readonly settings: Stored<Settings> | null;
  readonly translate: Translate;
  show(state: SessionState): void;
}

/** One person's look at one page. */
export interface Session {
  readonly options: SessionOptions;
  state: SessionState;
  change(part: Partial<SessionState>): void;
  /** Changes the audited report's state; nothing where there is none. */
  changeDone(part: Partial<Done>): void;
  /** Shows one of the page's reports; draws its open findings in the page if `marks` are on. */
  showReport(report: number | null, ignored: Ignores, marks: boolean): Promise<void>;
  audit(): Promise<void>;
}

/** A session over the page behind the ports; it shows nothing before its first `audit`. */
export function startSession(options: SessionOptions): Session {
  const { inspector, tab, store, auditor, settings, translate, show } = options;
  let run = 0;
  let asked = 0;

  const session: Session = {
    options,
    state: { phase: { name: 'working' }, notices: [], said: '' },
    change(part) {
      session.state = { ...session.state, ...part };
      show(session.state);
    },
    changeDone(part) {
      const { phase } = session.state;
      if (phase.name === 'done') session.change({ phase: { ...phase, ...part } });
    },
    async showReport(report, ignored, marks) {
      const mine = ++asked;
      const { errors, order, ...found } = await auditor.report({ report, ignored });
      if (mine !== asked) return;
      session.change({ phase: { name: 'done', ...found, ignored, painted: marks } });
      await tab.showBadge(errors);
      if (marks) await inspector.paint(order);
    },
    async audit() {
      const mine = ++run;
      const notices: Notice[] = settings?.damaged ? ['damagedSettings'] : [];
      session.change({ phase: { name: 'working' }, notices, said: '' });
      try {
        const read = await readUnlessGone(options);
        if (mine === run) await showAudit(read);
      } catch (reason) {
        if (mine === run) session.change({ phase: { name: 'error', ...troubleOf(reason) } });
      }
    },
  };

  const notice = (one: Notice) => session.change({ notices: [...session.state.notices, one] });

  async function showAudit(read: unknown): Promise<void> {
    if (settings === null) throw new Error('The auditor did not start');
    const page = await auditor.audit(read, settings.value, translate.language);
    if (page.truncated) notice('truncated');
    if (page.ownFonts) notice('ownFonts');
    if (page.reports === 0) {
      session.change({ phase: { name: 'no-report', seen: page.seen } });
      await tab.showBadge(0);
      return;
    }
    const ignores = await auditor.parseIgnores(await store.readIgnores(page.url));
    if (ignores.damaged) notice('damagedIgnored');
    await session.showReport(null, ignores.value, true).catch((reason: unknown) => {
      // The findings stand even where the page has gone meanwhile and can bear no marks.
      if (session.state.phase.name !== 'done') throw reason;
      session.changeDone({ painted: false });
      notice('gone');
    });
  }
  return session;
}

/** A page that has not answered by then is said to be unreadable; in milliseconds. */
const READING_TAKES_AT_MOST = 10_000;

/** Reads the page, or rejects as soon as that page is gone or silent for too long. */
async function readUnlessGone({ inspector, tab, clock }: Ports): Promise<unknown> {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const unwatch = tab.watch((how) => reject(new Error(`The tab was ${how}`)));
  const silent = () => reject(new Error('The page did not answer'));
  const stop = clock.after(READING_TAKES_AT_MOST, silent);
  try {
    return await Promise.race([inspector.readPage(), lost]);
  } finally {
    unwatch();
    stop();
  }
}
