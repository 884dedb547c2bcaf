import type { Done, Phase, PopupActions, PopupState } from '../../components/popup-state.ts';
import type { Page } from '../../lib/grid/page.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { openFindings } from '../../lib/summary/summary.ts';
import { actionsOf } from './actions.ts';
import { auditWith } from './audit-with.ts';
import * as inspector from './inspector.ts';
import { paintOrderOf } from './paint-order.ts';
import { type Session, type SessionOptions, summaryOf } from './session.ts';
import { readIgnores } from './store.ts';
import { showBadge, watchTab } from './tab.ts';
import { troubleOf } from './trouble.ts';

/** A page that has not answered by then is said to be unreadable. */
const READING_TAKES_AT_MOST = 10_000;

export function startSession(options: SessionOptions): Session & { actions: PopupActions } {
  const { tab, settings, translate, show } = options;
  let run = 0;

  const session: Session & { state: PopupState } = {
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
    async paint() {
      const { phase } = session.state;
      const summary = summaryOf(phase);
      if (phase.name !== 'error') await showBadge(tab, phase.name === 'done' ? errorsOf(phase) : 0);
      if (summary === null) return;
      await inspector.paint(tab, paintOrderOf(summary, translate));
      session.changeDone({ painted: true });
    },
    async audit() {
      const mine = ++run;
      const change: Session['change'] = (part) => mine === run && session.change(part);
      change({
        phase: { name: 'working' },
        notices: settings.damaged ? ['damagedSettings'] : [],
        said: '',
      });
      try {
        const page = await readUnlessGone(tab);
        const done = await auditOf(page, settings.value);
        change({ phase: done.phase, notices: [...session.state.notices, ...done.notices] });
      } catch (reason) {
        change({ phase: { name: 'error', ...troubleOf(reason) } });
      }
      // The findings stand even where the page has gone meanwhile and can bear no marks.
      if (mine === run) {
        await session.paint().catch(() => change({ notices: [...session.state.notices, 'gone'] }));
      }
    },
  };
  return Object.assign(session, { actions: actionsOf(session) });
}

/** Reads the tab's page, or rejects as soon as that page is gone or silent for too long. */
async function readUnlessGone(tab: number): Promise<Page> {
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

async function auditOf(
  page: Page,
  settings: Settings,
): Promise<{ phase: Phase; notices: PopupState['notices'] }> {
  const audits = auditWith(settings, page);
  if (audits.length === 0) {
    const grids = page.blocks.filter(({ kind }) => kind === 'grid').length;
    const sources = page.blocks.filter((block) => block.kind === 'source');
    return {
      phase: { name: 'no-report', seen: { grids, sources, contentType: page.contentType } },
      notices: page.truncated ? ['truncated'] : [],
    };
  }
  const ignores = await readIgnores(page.url);
  const source = { url: page.url, title: page.title, auditedAt: new Date().toISOString() };
  return {
    phase: { name: 'done', audits, chosen: 0, source, ignored: ignores.value, painted: false },
    notices: [
      ...(page.truncated ? (['truncated'] as const) : []),
      ...(ignores.damaged ? (['damagedIgnored'] as const) : []),
    ],
  };
}

/** Errors of all the page's reports that are not ignored. */
function errorsOf({ audits, source, ignored }: Done): number {
  return audits
    .flatMap((audit) => openFindings({ audit, source, ignored }))
    .filter(({ severity }) => severity === 'error').length;
}
