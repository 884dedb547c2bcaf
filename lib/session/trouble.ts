const own = ['silent', 'unstarted', 'unfinished'] as const;

/**
 * Why a page was not read or audited: `unstarted` and `unfinished` are of the auditor, all else of the
 * page, `silent` where it does not answer, and its tab.
 */
export type Trouble =
  | 'forbidden'
  | 'closed'
  | 'noTab'
  | 'navigated'
  | 'failure'
  | (typeof own)[number];

/** What Chromium and Firefox say where an extension may not run in a page. */
const forbidden =
  /cannot access|cannot be scripted|missing host permission|extensions gallery|error page|not allowed to access/i;
/** What they say where the person has not clicked the icon on that page; Firefox says it of any page. */
const unasked = /must request permission|missing host permission/i;
/** Where there is no tab its id is -1: `tabs.TAB_ID_NONE`. */
const noTab = /\btab.*: -1\b/i;
const closed = /no tab with id|invalid tab id|tab was closed/i;
const navigated =
  /frame .*(was removed|is not ready)|message channel closed|actor .*destroyed|navigat/i;

/** An error that says of itself which trouble it is. */
export function troubled(trouble: (typeof own)[number], message: string): Error {
  return new Error(message, { cause: trouble });
}

/** Whether the page may not be read only because the person has not asked for it. */
export function isUnasked(reason: unknown): boolean {
  return reason instanceof Error && unasked.test(reason.message);
}

/** Why it failed: by the error itself, else by the browser's message. */
export function troubleOf(reason: unknown): { trouble: Trouble; detail: string } {
  const detail = reason instanceof Error ? reason.message : String(reason);
  const said = own.find((one) => reason instanceof Error && reason.cause === one);
  if (said !== undefined) return { trouble: said, detail };
  if (noTab.test(detail)) return { trouble: 'noTab', detail };
  if (closed.test(detail)) return { trouble: 'closed', detail };
  if (navigated.test(detail)) return { trouble: 'navigated', detail };
  return { trouble: forbidden.test(detail) ? 'forbidden' : 'failure', detail };
}
