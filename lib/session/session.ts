import type { Ignores } from '../settings/ignores.ts';
import type { Translate } from '../summary/translate.ts';
import type { Seen } from './auditor.ts';
import { loadIgnores } from './load-ignores.ts';
import type { Ports } from './ports.ts';
import { readSettings, type UsedSettings } from './read-settings.ts';
import type { Done, Notice, SessionState } from './state.ts';
import { troubleOf } from './trouble.ts';

export interface SessionOptions extends Ports {
  /** Null where they are yet to be read. */
  readonly settings: UsedSettings | null;
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
  showReport(report: number | null, ignored: readonly Ignores[], marks: boolean): Promise<void>;
  /** By what the store keeps the ignores of a report. */
  keyOf(report: number): string;
  audit(): Promise<void>;
}

/** A session over the page behind the ports; it shows nothing before its first `audit`. */
export function startSession(options: SessionOptions): Session {
  const { inspector, tab, auditor, translate, show } = options;
  let { settings } = options;
  let seen: Seen | null = null;
  let keys: readonly string[] = [];
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
    keyOf: (report) => keys[report] ?? '',
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
      seen = null;
      session.change({ phase: { name: 'working' }, notices: [], said: '' });
      try {
        const read = await readUnlessGone(options);
        if (mine === run) await showAudit(read);
      } catch (reason) {
        if (mine === run) session.change({ phase: { name: 'error', ...troubleOf(reason), seen } });
      }
    },
  };

  const notice = (one: Notice) => session.change({ notices: [...session.state.notices, one] });

  async function showAudit(read: unknown): Promise<void> {
    settings ??= await readSettings(options);
    // Both are asked at once: the audit has its whole time, and what was seen is known where it does not end.
    const [looked, page] = await Promise.all([
      auditor.look(read, settings.doubts, translate.language).then((found) => {
        seen = found;
        return found;
      }),
      auditor.audit(settings.value),
    ]);
    if (page.keys.length === 0) {
      session.change({ phase: { name: 'no-report', seen: looked } });
      await tab.showBadge(0);
      return;
    }
    keys = page.keys;
    const { ignored, notices } = await loadIgnores(options, page);
    for (const one of notices) notice(one);
    await session.showReport(null, ignored, true).catch((reason: unknown) => {
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
