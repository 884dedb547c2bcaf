import type { Ignores } from '../settings/ignores.ts';
import type { Translate } from '../summary/translate.ts';
import type { Seen } from './auditor.ts';
import { loadIgnores } from './load-ignores.ts';
import type { Ports } from './ports.ts';
import { readSettings, type UsedSettings } from './read-settings.ts';
import { readUnlessGone } from './read-unless-gone.ts';
import type { Done, Notice, SessionState } from './state.ts';
import { troubleOf } from './trouble.ts';

export interface SessionOptions extends Ports {
  /** Null where they are yet to be read. */
  readonly settings: UsedSettings | null;
  readonly translate: Translate;
  show(state: SessionState): void;
}

/** Whether the page is to bear marks: those of a report that has findings, unless the person says. */
export type WantedMarks = 'ofFindings' | 'asked' | 'off';

/** One person's look at one page. */
export interface Session {
  readonly options: SessionOptions;
  state: SessionState;
  change(part: Partial<SessionState>): void;
  /** Changes the audited report's state; nothing where there is none. */
  changeDone(part: Partial<Done>): void;
  /** Shows one of the page's reports, its open findings in the page too where `marks` are wanted. */
  showReport(
    report: number | null,
    ignored: readonly Ignores[],
    marks?: WantedMarks,
  ): Promise<void>;
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
  let wanted: WantedMarks = 'ofFindings';

  const session: Session = {
    options,
    state: {
      phase: { name: 'working' },
      notices: [],
      copyHeader: settings?.value.copyHeader ?? true,
      said: '',
    },
    change(part) {
      session.state = { ...session.state, ...part };
      show(session.state);
    },
    changeDone(part) {
      const { phase } = session.state;
      if (phase.name === 'done') session.change({ phase: { ...phase, ...part } });
    },
    keyOf: (report) => keys[report] ?? '',
    async showReport(report, ignored, marks = wanted) {
      wanted = marks;
      const mine = ++asked;
      const { errors, order, ...found } = await auditor.report({ report, ignored });
      if (mine !== asked) return;
      const { phase } = session.state;
      const marked = marks === 'asked' || (marks === 'ofFindings' && order.marks.length > 0);
      const painted = marked && phase.name === 'done' && phase.painted;
      session.change({ phase: { name: 'done', ...found, ignored, painted } });
      await tab.showBadge(errors);
      if (!marked) await inspector.erase();
      else if (await inspector.paint(order)) session.changeDone({ painted: true });
      else sayUnmarked();
    },
    async audit() {
      const mine = ++run;
      seen = null;
      session.change({ phase: { name: 'working' }, notices: [], said: '' });
      await unlessItFails(mine, async () => {
        const read = await readUnlessGone(options);
        if (mine !== run) return;
        await showAudit(read);
        void keepUp(mine);
      });
    },
  };

  const notice = (one: Notice) =>
    session.change({ notices: [...session.state.notices.filter((other) => other !== one), one] });

  function sayUnmarked(): void {
    session.changeDone({ painted: false });
    notice('unmarked');
  }

  async function unlessItFails(mine: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      if (mine === run) session.change({ phase: { name: 'error', ...troubleOf(reason), seen } });
    }
  }

  /** Audits what the page says; a report shown before stays the one that is shown. */
  async function showAudit(read: unknown): Promise<void> {
    if (settings === null) {
      settings = await readSettings(options);
      session.change({ copyHeader: settings.value.copyHeader });
    }
    // Both are asked at once: the audit has its whole time, and what was seen is known where it does not end.
    const [looked, page] = await Promise.all([
      auditor.look(read, settings.doubts, translate.language).then((found) => {
        seen = found;
        return found;
      }),
      auditor.audit(settings.value),
    ]);
    const { phase } = session.state;
    if (page.keys.length === 0) {
      session.change({ phase: { name: 'no-report', seen: looked }, notices: [] });
      await tab.showBadge(0);
      await inspector.erase();
      return;
    }
    keys = page.keys;
    const { ignored, notices } = await loadIgnores(options, page);
    session.change({ notices });
    const chosen = phase.name === 'done' && phase.chosen < keys.length ? phase.chosen : null;
    await session.showReport(chosen, ignored).catch((reason: unknown) => {
      // The findings stand even where the page has gone meanwhile and can bear no marks.
      if (session.state.phase.name !== 'done') throw reason;
      session.changeDone({ painted: false });
      notice('gone');
    });
  }

  /** Audits again whatever the page says later, and tells of marks that it has taken away. */
  async function keepUp(mine: number): Promise<void> {
    for (;;) {
      const read = await inspector.readChanges().catch(() => null);
      if (mine !== run || read === null || read === undefined) return;
      if (read === false) await lookAfterMarks().catch(() => {});
      else await unlessItFails(mine, () => showChanges(read));
    }
  }

  async function showChanges(read: unknown): Promise<void> {
    const before = wordsOf(session.state);
    await showAudit(read);
    if (wordsOf(session.state) !== before) session.change({ said: translate('said.changed') });
  }

  /** The person may have closed the bar in the page; or the page took away what is not its own. */
  async function lookAfterMarks(): Promise<void> {
    const { phase } = session.state;
    if (phase.name !== 'done' || !phase.painted || (await inspector.painted())) return;
    if (await inspector.lost()) sayUnmarked();
    else session.changeDone({ painted: false });
  }
  return session;
}

/** What a person reads of the result; where in the page it stands does not matter. */
function wordsOf({ phase }: SessionState): string {
  if (phase.name !== 'done') return phase.name;
  const { organ, year, verdict, findings } = phase.view;
  return [organ, year, verdict, ...findings.map(({ message }) => message)].join('\n');
}
