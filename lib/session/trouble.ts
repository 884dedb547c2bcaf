/** Why a page was not read. */
export type Trouble = 'forbidden' | 'closed' | 'navigated' | 'failure';

/** What Chromium and Firefox say where an extension may not run in a page. */
const forbidden =
  /cannot access|cannot be scripted|missing host permission|extensions gallery|error page|not allowed to access/i;
const closed = /no tab with id|invalid tab id|tab was closed/i;
const navigated =
  /frame .*(was removed|is not ready)|message channel closed|actor .*destroyed|navigat/i;

/** Why reading failed, by the browser's message. */
export function troubleOf(reason: unknown): { trouble: Trouble; detail: string } {
  const detail = reason instanceof Error ? reason.message : String(reason);
  if (closed.test(detail)) return { trouble: 'closed', detail };
  if (navigated.test(detail)) return { trouble: 'navigated', detail };
  return { trouble: forbidden.test(detail) ? 'forbidden' : 'failure', detail };
}
