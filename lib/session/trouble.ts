/** Why a page was not read. */
export type Trouble = 'forbidden' | 'closed' | 'navigated' | 'failure';

/** What Chromium and Firefox say where an extension may not run in a page. */
const forbidden =
  /cannot access|cannot be scripted|missing host permission|extensions gallery|error page|not allowed to access/i;
const closed = /no tab with id|invalid tab id|tab was closed/i;
const navigated =
  /frame .*(was removed|is not ready)|message channel closed|actor .*destroyed|navigat/i;

/** The page was closed, or another took its place, while it was read. */
export class PageGone extends Error {
  readonly trouble: 'closed' | 'navigated';

  constructor(trouble: 'closed' | 'navigated') {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Why reading failed, by the browser's message. */
export function troubleOf(reason: unknown): { trouble: Trouble; detail: string } {
  if (reason instanceof PageGone) return { trouble: reason.trouble, detail: '' };
  const detail = reason instanceof Error ? reason.message : String(reason);
  if (closed.test(detail)) return { trouble: 'closed', detail };
  if (navigated.test(detail)) return { trouble: 'navigated', detail };
  return { trouble: forbidden.test(detail) ? 'forbidden' : 'failure', detail };
}
