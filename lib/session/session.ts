import type { AuditedPage, Seen } from './auditor.ts';
import { loadIgnores } from './load-ignores.ts';
import { readByHand } from './read-by-hand.ts';
import { readSettings } from './read-settings.ts';
import { readUnlessGone, unlessGone } from './read-unless-gone.ts';
import type { Session, SessionOptions } from './session-interface.ts';
import { shareTab } from './share-tab.ts';
import { type Notice, wordsOf } from './state.ts';
import { isUnasked, troubleOf } from './trouble.ts';

/** A session over the page behind the ports; it shows nothing before its first `audit`. */
export function startSession(options: SessionOptions): Session {
  const { inspector, tab, store, auditor, translate, show } = options;
  let { settings } = options;
  let seen: Seen | null = null;
  let page: AuditedPage = { url: '', addressKey: '', keys: [], byHandKeys: [], totals: 0 };
  let run = 0;
  let asked = 0;
  let unwatch = () => {};
  const shared = shareTab(options.note, (hasRead) => void follow(hasRead));

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
    deciding: 0,
    keyOf: (report) => page.keys[report] ?? '',
    byHandAt: (report) => ({ source: page.addressKey, key: page.byHandKeys[report] ?? '' }),
    async showReport(report, ignored, marks = shared.wanted.marks) {
      shared.tell({ marks });
      const mine = ++asked;
      const { errors, order, ...found } = await auditor.report({ report, ignored });
      if (mine !== asked) return;
      const { phase } = session.state;
      const marked = marks === 'asked' || (marks === 'ofFindings' && order.marks.length > 0);
      const painted = marked && phase.name === 'done' && phase.painted;
      session.change({ phase: { name: 'done', ...found, ignored, painted } });
      shared.tell({ chosen: session.keyOf(found.chosen) });
      await tab.showBadge(errors);
      if (!marked) await inspector.erase();
      else if (await inspector.paint(order)) session.changeDone({ painted: true });
      else sayUnmarked();
    },
    async audit(how) {
      const mine = await (how === 'again' ? readOn() : readAnew());
      if (mine === run) shared.tell({}, 'reading');
    },
    forgetSettings() {
      settings = null;
    },
    async visit() {
      const mine = ++run;
      const read = await inspector.wasRead().catch((reason: unknown) => reason);
      if (mine !== run) return;
      if (read === true) await session.audit();
      else if (read === false || isUnasked(read)) {
        session.change({ phase: { name: 'unread' }, notices: [], said: '' });
      } else await unlessItFails(mine, () => Promise.reject(read));
    },
    async showDecisions() {
      const { phase } = session.state;
      if (phase.name !== 'done' || session.deciding > 0) return;
      const mine = run;
      const { ignored, notices } = await loadIgnores(options, page);
      const isLate = mine !== run || session.deciding > 0 || notices.includes('unreadIgnored');
      if (isLate || JSON.stringify(ignored) === JSON.stringify(phase.ignored)) return;
      await session.showReport(phase.chosen, ignored);
    },
    end() {
      run++;
      asked++;
      shared.end();
      unwatch();
    },
  };

  /** Reads and audits as if for the first time. */
  async function readAnew(): Promise<number> {
    const mine = ++run;
    seen = null;
    session.change({ phase: { name: 'working' }, notices: [], said: '' });
    await unlessItFails(mine, async () => {
      const read = await readUnlessGone(options, () => {
        if (mine === run) session.change({ phase: { name: 'working', busy: true } });
      });
      if (mine !== run) return;
      await showAudit(read, mine);
      void keepUp(mine);
    });
    return mine;
  }

  /** Reads and audits while what was found before is shown. */
  async function readOn(): Promise<number> {
    const mine = ++run;
    await unlessItFails(mine, async () => {
      await showChanges(await readUnlessGone(options), mine);
      void keepUp(mine);
    });
    return mine;
  }

  /** Shows what another session over this tab shows, having read the page or not. */
  async function follow(hasRead: boolean): Promise<void> {
    const { phase } = session.state;
    if (phase.name === 'working') return;
    if (phase.name === 'unread' || phase.name === 'error') {
      if (hasRead) await readAnew();
    } else if (hasRead) {
      await readOn();
    } else if (phase.name === 'done') {
      const chosen = page.keys.indexOf(shared.wanted.chosen);
      await session.showReport(chosen < 0 ? phase.chosen : chosen, phase.ignored).catch(() => {});
    }
  }

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
  async function showAudit(read: unknown, mine: number): Promise<void> {
    if (settings === null) {
      settings = await readSettings(options);
      session.change({ copyHeader: settings.value.copyHeader });
    }
    // Both are asked at once: the audit has its whole time, and what was seen is known where it does not end.
    const [looked, audited] = await Promise.all([
      auditor.look(read, settings.doubts, translate.language).then((found) => {
        seen = found;
        return found;
      }),
      auditor.audit(settings.value),
      shared.recall(),
    ]);
    const byHand = await readByHand(options, audited);
    if (mine !== run) return;
    const stated = byHand === undefined ? audited : await auditor.audit(settings.value, byHand);
    if (mine !== run) return;
    const { phase } = session.state;
    page = stated;
    unwatch();
    if (page.keys.length === 0) {
      session.change({
        phase: {
          name: 'no-report',
          seen: page.totals > 0 ? { ...looked, totals: page.totals } : looked,
        },
        notices: [],
      });
      await tab.showBadge(0);
      await inspector.erase();
      return;
    }
    unwatch = store.watchIgnores([page.addressKey, ...page.keys], session.showDecisions);
    const { ignored, notices } = await loadIgnores(options, page);
    if (mine !== run) return;
    session.change({ notices });
    if (settings.value.keepAudits) options.keep?.(read, byHand).catch(() => notice('unkept'));
    const noted = page.keys.indexOf(shared.wanted.chosen);
    const shown = phase.name === 'done' && phase.chosen < page.keys.length ? phase.chosen : null;
    await session.showReport(noted < 0 ? shown : noted, ignored).catch((reason: unknown) => {
      // The findings stand even where the page has gone meanwhile and can bear no marks.
      if (session.state.phase.name !== 'done') throw reason;
      session.changeDone({ painted: false });
      notice('gone');
    });
  }

  /** Audits again whatever the page says later, and tells of marks that it has taken away. */
  async function keepUp(mine: number): Promise<void> {
    for (;;) {
      const read = await unlessGone(options, inspector.readChanges()).catch(() => null);
      if (mine !== run) return;
      if (read === null || read === undefined) {
        // What is shown was found on a page that can be asked no more.
        if (session.state.phase.name === 'done') notice('left');
        return;
      }
      if (read === false) await lookAfterMarks().catch(() => {});
      else {
        await unlessItFails(mine, () => showChanges(read, mine));
        if (mine === run) shared.tell({}, 'reading');
      }
    }
  }

  async function showChanges(read: unknown, mine: number): Promise<void> {
    const before = wordsOf(session.state);
    await showAudit(read, mine);
    if (mine !== run) return;
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
