import type { Ignores, Stored } from '../settings/ignores.ts';
import type { Settings } from '../settings/settings.ts';
import type { Translate } from '../summary/translate.ts';
import type { Ports } from './ports.ts';
import { readUnlessGone } from './read-unless-gone.ts';
import type { Done, Notice, SessionState } from './state.ts';
import { troubleOf } from './trouble.ts';

export interface SessionOptions extends Ports {
  /** Null where the auditor did not start. */
  readonly settings: Stored<Settings> | null;
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
  showReport(report: number | null, ignored: Ignores, marks?: WantedMarks): Promise<void>;
  audit(): Promise<void>;
}

/** A session over the page behind the ports; it shows nothing before its first `audit`. */
export function startSession(options: SessionOptions): Session {
  const { inspector, tab, store, auditor, settings, translate, show } = options;
  let run = 0;
  let asked = 0;
  let wanted: WantedMarks = 'ofFindings';

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
      session.change({ phase: { name: 'working' }, notices: standing, said: '' });
      await unlessItFails(mine, async () => {
        const read = await readUnlessGone(options);
        if (mine !== run) return;
        await showAudit(read);
        void keepUp(mine);
      });
    },
  };

  /** What is told whatever the page says. */
  const standing: readonly Notice[] = settings?.damaged ? ['damagedSettings'] : [];
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
      if (mine === run) session.change({ phase: { name: 'error', ...troubleOf(reason) } });
    }
  }

  /** Audits what the page says; a report shown before stays the one that is shown. */
  async function showAudit(read: unknown): Promise<void> {
    if (settings === null) throw new Error('The auditor did not start');
    const page = await auditor.audit(read, settings.value, translate.language);
    const { phase } = session.state;
    const notices = [...standing];
    if (page.truncated) notices.push('truncated');
    if (page.reports === 0) {
      session.change({ phase: { name: 'no-report', seen: page.seen }, notices });
      await tab.showBadge(0);
      await inspector.erase();
      return;
    }
    const ignores = await auditor.parseIgnores(await store.readIgnores(page.url));
    if (ignores.damaged) notices.push('damagedIgnored');
    session.change({ notices });
    const chosen = phase.name === 'done' && phase.chosen < page.reports ? phase.chosen : null;
    await session.showReport(chosen, ignores.value).catch((reason: unknown) => {
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
