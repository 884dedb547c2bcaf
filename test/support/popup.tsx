import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Popup } from '../../components/popup.tsx';
import type { Audit } from '../../lib/findings/audit.ts';
import type { Done, Phase, SessionActions, SessionState } from '../../lib/session/state.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { choiceOf, viewOf } from '../../lib/summary/view.ts';
import { summaryOf } from './summary-of.ts';
import { inChinese, interfaceInChinese } from './translators.ts';

/** A popup in the test's document, with actions that only remember being called. */
export interface RenderedPopup {
  readonly root: HTMLElement;
  readonly actions: { [Name in keyof SessionActions]: ReturnType<typeof vi.fn> };
  /** Shows another state in the same document. */
  show(phase: Phase, rest?: Partial<Omit<SessionState, 'phase'>>): Promise<void>;
  all(selector: string): HTMLElement[];
  /** The first element; an error where there is none. */
  one(selector: string): HTMLElement;
  text(selector: string): string;
  does(work: () => void): Promise<void>;
}

/** The state after an audit, as the auditor would word it. */
export function doneWith(
  audits: readonly [Audit, ...Audit[]],
  part: Partial<Pick<Done, 'chosen' | 'painted'> & Pick<Summary, 'ignored' | 'doubts'>> = {},
): Done {
  const { chosen = 0, painted = true, ...rest } = part;
  const summaries = audits.map((audit) => summaryOf(audit, rest));
  return {
    name: 'done',
    view: viewOf(summaries[chosen] ?? summaryOf(audits[0], rest), inChinese),
    choices: summaries.map((summary) => choiceOf(summary, inChinese)),
    chosen,
    ignored: [],
    painted,
  };
}

export async function renderPopup(
  phase: Phase,
  rest: Partial<Omit<SessionState, 'phase'>> = {},
  translate: Translate = interfaceInChinese,
  tab = 'https://portal.example/report.pdf',
): Promise<RenderedPopup> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const actions = {
    again: vi.fn(),
    choose: vi.fn(),
    locate: vi.fn(),
    preview: vi.fn(),
    ignore: vi.fn(),
    restore: vi.fn(),
    note: vi.fn(),
    stateByHand: vi.fn(),
    leaveOut: vi.fn(),
    copy: vi.fn(),
    setCopyHeader: vi.fn(),
    openNotice: vi.fn(),
    toggleMarks: vi.fn(),
    open: vi.fn(),
    openSettings: vi.fn(),
    tabAddress: vi.fn(async () => tab),
    auditFile: vi.fn(),
    readLinks: vi.fn(async (): Promise<unknown> => null),
    openWorkbench: vi.fn(),
    openPanel: vi.fn(),
    shortcuts: vi.fn(async () => ({ _execute_action: 'Alt+Shift+K' })),
  };
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string) => {
    const [element] = all(selector);
    if (element === undefined) throw new Error(`The popup has no ${selector}`);
    return element;
  };
  const does = async (work: () => void) => {
    await act(work);
    // Views that are loaded when they are first shown.
    await vi.dynamicImportSettled();
    await act(() => {});
    // And what these ask for.
    await act(async () => {});
  };
  const show: RenderedPopup['show'] = (shown, others = {}) =>
    does(() => {
      const state = { phase: shown, notices: [], copyHeader: true, said: '', ...others };
      render(<Popup state={state} actions={actions} translate={translate} />, root);
    });
  await show(phase, rest);
  return { root, actions, show, all, one, text: (selector) => one(selector).textContent, does };
}
