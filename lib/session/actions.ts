import type { Ignores } from '../settings/ignores.ts';
import type { MessageKey } from '../summary/translate.ts';
import type { Session } from './session-interface.ts';
import type { Done, Notice, SessionActions } from './state.ts';
import { isWebAddress } from './web-address.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/** Notices of what was done last. */
const transient: ReadonlySet<Notice> = new Set(['gone', 'unmarked', 'unsaved']);

/** What is done for each thing a person can do. */
export function actionsOf(session: Session): SessionActions {
  const { inspector, tab, pane, store, clipboard, clock, auditor, translate } = session.options;

  function say(said: string, notice?: Notice): void {
    const notices = session.state.notices.filter((one) => !transient.has(one));
    // A screen reader announces a sentence again only if it has gone in between.
    session.change({ said: '' });
    session.change({ said, notices: notice === undefined ? notices : [...notices, notice] });
  }

  const unopened = (name: MessageKey) => say(translate('unopened', { name: translate(name) }));

  /** Does something with the audited report; nothing where there is none. */
  async function withReport(work: (done: Done) => Promise<unknown>): Promise<void> {
    const { phase } = session.state;
    if (phase.name === 'done') await work(phase);
  }

  /** Does something in the page; says so where the page or the place is gone. */
  async function inPage(work: () => Promise<unknown>): Promise<void> {
    const found = await work().catch(() => false);
    if (found === false) say('', 'gone');
  }

  function decide(change: (ignored: Ignores) => Ignores, said: string): void {
    void withReport(async ({ ignored: before, chosen }) => {
      const ignored = before.with(chosen, change(before[chosen] ?? {}));
      session.changeDone({ ignored });
      // What another popup has stored meanwhile stays: the change is made on what is stored then.
      const changed = store.changeIgnores(session.keyOf(chosen), async (stored) =>
        change((await auditor.parseIgnores(stored)).value),
      );
      session.deciding++;
      const saved = within(clock, ANSWER_TAKES_AT_MOST, changed);
      // What another session has decided meanwhile is shown once nothing of ours is on its way.
      const settled = saved.finally(() => session.deciding--).then(session.showDecisions);
      settled.catch(() => {});
      await inPage(() => session.showReport(chosen, ignored));
      await saved.then(
        () => say(said),
        () => say('', 'unsaved'),
      );
    });
  }

  /** The ids of a finding and of those told with it. */
  function toldWith(finding: string): string[] {
    const { phase } = session.state;
    const told = phase.name === 'done' ? phase.view.findings : [];
    const worded = told.find((one) => one.finding.id === finding);
    return [finding, ...(worded?.also.map((other) => other.finding.id) ?? [])];
  }

  /** The chosen report again, with its marks in the page or without. */
  function showMarks(marks: boolean): Promise<void> {
    return withReport(({ chosen, ignored }) =>
      session.showReport(chosen, ignored, marks ? 'asked' : 'off'),
    );
  }

  async function keepHeader(copyHeader: boolean): Promise<void> {
    const { value, damaged } = await auditor.parseSettings(await store.readSettings());
    if (!damaged) await store.writeSettings({ ...value, copyHeader });
  }

  return {
    again: () => void session.audit(),
    choose(report) {
      void withReport(({ ignored }) => inPage(() => session.showReport(report, ignored)));
    },
    locate(target) {
      void inPage(async () => {
        const marked = await inspector.painted();
        if ('finding' in target && !marked) await showMarks(true);
        const shown = await inspector.show(target, await pane.cover());
        // The bar in the page leads on from there.
        if (shown === 'covered') pane.close();
        return shown;
      });
    },
    preview: (cells) => void inspector.preview(cells).catch(() => {}),
    ignore(finding) {
      const entry = { note: '', at: clock.now().toISOString() };
      const entries = Object.fromEntries(toldWith(finding).map((id) => [id, entry]));
      decide((ignored) => ({ ...ignored, ...entries }), translate('said.ignored'));
    },
    restore(finding) {
      decide(({ [finding]: _, ...others }) => others, translate('said.restored'));
    },
    note(finding, words) {
      decide((ignored) => {
        const entry = ignored[finding];
        return entry === undefined ? ignored : { ...ignored, [finding]: { ...entry, note: words } };
      }, '');
    },
    stateByHand(stated) {
      void withReport(async ({ chosen }) => {
        say('');
        // Few pages need it.
        const { stateByHand } = await import('./state-by-hand.ts');
        await stateByHand(session, chosen, stated);
      }).catch(() => say('', 'unsaved'));
    },
    leaveOut(mark, title) {
      void (async () => {
        const { leaveOut } = await import('./leave-out.ts');
        await leaveOut(session, mark, title);
      })().catch(() => say('', 'unsaved'));
    },
    copy(kind, reports) {
      const format = translate(`copy.${kind}`);
      const { copyHeader: header } = session.state;
      void withReport(({ chosen, ignored }) =>
        auditor
          .copy({ report: reports === 'all' ? null : chosen, ignored }, { kind, header })
          .then((copied) => within(clock, ANSWER_TAKES_AT_MOST, clipboard.write(copied)))
          .then(
            () => say(translate('copy.done', { format })),
            () => say(translate('copy.failed')),
          ),
      );
    },
    setCopyHeader(copyHeader) {
      session.change({ copyHeader });
      void keepHeader(copyHeader).catch(() => say('', 'unsaved'));
    },
    openNotice() {
      void withReport(async ({ chosen, ignored }) => {
        const notice = await auditor.notice({ report: chosen, ignored });
        await tab.openNotice(notice);
      }).catch(() => unopened('notice.action'));
    },
    readLinks: () => inspector.readLinks().catch(() => null),
    openWorkbench() {
      const links = inspector.readLinks().catch(() => null);
      void links.then(tab.openWorkbench).catch(() => unopened('workbench.name'));
    },
    toggleMarks() {
      void inPage(async () => {
        const off = await inspector.painted();
        say('');
        await showMarks(!off);
        const drawn = await inspector.painted();
        if (drawn !== off)
          session.change({ said: translate(off ? 'said.marksOff' : 'said.marksOn') });
      });
    },
    open(address) {
      if (isWebAddress(address)) void tab.open(address);
    },
    openSettings: () => void tab.openSettings(),
    tabAddress: () => tab.address().catch(() => ''),
    auditFile: (address) =>
      void tab.openFile(isWebAddress(address) ? address : '').then(pane.close),
    openPanel:
      pane.openPanel &&
      (() =>
        void pane.openPanel?.().then(
          () => pane.close(),
          () => unopened('action.panel'),
        )),
    shortcuts: () => pane.shortcuts().catch(() => ({})),
  };
}
