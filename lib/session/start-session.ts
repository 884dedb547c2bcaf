import { actionsOf } from './actions.ts';
import { readUnlessGone } from './read-unless-gone.ts';
import type { Session, SessionOptions } from './session.ts';
import type { Notice, SessionActions } from './state.ts';
import { troubleOf } from './trouble.ts';

/** A session over the page behind the ports; it shows nothing before its first `audit`. */
export function startSession(options: SessionOptions): Session & { actions: SessionActions } {
  const { inspector, tab, store, auditor, settings, translate, show } = options;
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
    session.address = page.url;
    if (page.truncated) notice('truncated');
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
  return Object.assign(session, { actions: actionsOf(session) });
}
