import type { PopupActions } from '../../components/popup-state.ts';
import { actionsOf } from './actions.ts';
import * as inspector from './inspector.ts';
import type { Session, SessionOptions } from './session.ts';
import { readIgnores } from './store.ts';
import { showBadge, watchTab } from './tab.ts';
import { troubleOf } from './trouble.ts';

/** A page that has not answered by then is said to be unreadable. */
const READING_TAKES_AT_MOST = 10_000;

export function startSession(options: SessionOptions): Session & { actions: PopupActions } {
  const { tab, settings, translate, auditor, show } = options;
  let run = 0;
  let asked = 0;

  const session: Session & { state: Session['state']; address: string } = {
    options,
    state: { phase: { name: 'working' }, notices: [], said: '' },
    address: '',
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
      const answer = await auditor.report({ report, ignored });
      const { chosen, view, choices, errors, order } = answer;
      if (mine !== asked) return;
      session.change({ phase: { name: 'done', view, choices, chosen, ignored, painted: marks } });
      await showBadge(tab, errors);
      if (marks) await inspector.paint(tab, order);
    },
    async audit() {
      const mine = ++run;
      const notices: Session['state']['notices'] = settings?.damaged ? ['damagedSettings'] : [];
      session.change({ phase: { name: 'working' }, notices, said: '' });
      try {
        const read = await readUnlessGone(tab);
        if (mine === run) await showAudit(read);
      } catch (reason) {
        if (mine === run) session.change({ phase: { name: 'error', ...troubleOf(reason) } });
      }
    },
  };

  async function showAudit(read: unknown): Promise<void> {
    if (settings === null) throw new Error('The auditor did not start');
    const page = await auditor.audit(read, settings.value, translate.language);
    session.address = page.url;
    if (page.truncated) session.change({ notices: [...session.state.notices, 'truncated'] });
    if (page.reports === 0) {
      session.change({ phase: { name: 'no-report', seen: page.seen } });
      await showBadge(tab, 0);
      return;
    }
    const ignores = await auditor.parseIgnores(await readIgnores(page.url));
    if (ignores.damaged) session.change({ notices: [...session.state.notices, 'damagedIgnored'] });
    await session.showReport(null, ignores.value, true).catch((reason: unknown) => {
      // The findings stand even where the page has gone meanwhile and can bear no marks.
      if (session.state.phase.name !== 'done') throw reason;
      session.changeDone({ painted: false });
      session.change({ notices: [...session.state.notices, 'gone'] });
    });
  }
  return Object.assign(session, { actions: actionsOf(session) });
}

/** Reads the tab's page, or rejects as soon as that page is gone or silent for too long. */
async function readUnlessGone(tab: number): Promise<unknown> {
  const watch = watchTab(tab);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not answer')), READING_TAKES_AT_MOST);
  });
  try {
    return await Promise.race([inspector.readPage(tab), watch.gone, silent]);
  } finally {
    clearTimeout(timer);
    watch.stop();
  }
}
