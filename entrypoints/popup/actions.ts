import browser from 'webextension-polyfill';
import type { Notice, PopupActions } from '../../components/popup-state.ts';
import { isWebAddress } from '../../components/sources.ts';
import type { Ignores } from '../../lib/settings/ignores.ts';
import { writeClipboard } from './clipboard.ts';
import * as inspector from './inspector.ts';
import type { Session } from './session.ts';
import { writeIgnores } from './store.ts';
import { openTab } from './tab.ts';

/** What the popup does for each thing a person can do in it. */
export function actionsOf(session: Session): PopupActions {
  const { tab, translate, auditor } = session.options;

  function say(said: string, notice?: Notice): void {
    const notices = session.state.notices.filter((one) => one !== 'gone' && one !== 'unsaved');
    // A screen reader announces a sentence again only if it has gone in between.
    session.change({ said: '' });
    session.change({ said, notices: notice === undefined ? notices : [...notices, notice] });
  }

  /** Does something in the page; says so where the page or the place is gone. */
  async function inPage(work: () => Promise<unknown>): Promise<void> {
    const found = await work().catch(() => false);
    if (found === false) say('', 'gone');
  }

  async function decide(change: (ignored: Ignores) => Ignores, said: string): Promise<void> {
    const { phase } = session.state;
    if (phase.name !== 'done') return;
    const ignored = change(phase.ignored);
    session.changeDone({ ignored });
    const saved = writeIgnores(session.address, ignored);
    await inPage(() => session.showReport(phase.chosen, ignored, phase.painted));
    await saved.then(
      () => say(said),
      () => say('', 'unsaved'),
    );
  }

  /** The chosen report again, with its marks in the page or without. */
  async function showMarks(marks: boolean): Promise<void> {
    const { phase } = session.state;
    if (phase.name !== 'done') return;
    if (!marks) await inspector.erase(tab);
    await session.showReport(phase.chosen, phase.ignored, marks);
  }

  return {
    again: () => void session.audit(),
    choose(report) {
      const { phase } = session.state;
      if (phase.name !== 'done') return;
      void inPage(() => session.showReport(report, phase.ignored, phase.painted));
    },
    locate(destination) {
      void inPage(async () => {
        const marked = await inspector.painted(tab);
        if ('finding' in destination && !marked) await showMarks(true);
        return inspector.show(tab, destination);
      });
    },
    preview: (cells) => void inspector.preview(tab, cells).catch(() => {}),
    ignore(finding) {
      const entry = { note: '', at: new Date().toISOString() };
      void decide((ignored) => ({ ...ignored, [finding]: entry }), translate('said.ignored'));
    },
    restore(finding) {
      void decide(({ [finding]: _, ...others }) => others, translate('said.restored'));
    },
    note(finding, words) {
      void decide((ignored) => {
        const entry = ignored[finding];
        return entry === undefined ? ignored : { ...ignored, [finding]: { ...entry, note: words } };
      }, '');
    },
    copy(kind) {
      const { phase } = session.state;
      if (phase.name !== 'done') return;
      const format = translate(`copy.${kind}`);
      auditor
        .copy({ report: phase.chosen, ignored: phase.ignored }, kind)
        .then(writeClipboard)
        .then(
          () => say(translate('copy.done', { format })),
          () => say(translate('copy.failed')),
        );
    },
    toggleMarks() {
      void inPage(async () => {
        const off = await inspector.painted(tab);
        await showMarks(!off);
        say(translate(off ? 'said.marksOff' : 'said.marksOn'));
      });
    },
    open(address) {
      if (isWebAddress(address)) void openTab(address);
    },
    openSettings: () => void browser.runtime.openOptionsPage(),
  };
}
