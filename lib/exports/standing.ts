import type { KeptItem, KeptReport } from '../archive/kept.ts';
import { wordedOf } from '../summary/names.ts';
import type { Translate } from '../summary/translate.ts';
import { openFindingsIn, type ReportIn } from './input.ts';

/** How a report stands: `clean` only where everything was checked and holds, and nothing is left to attend to. */
export type Standing = 'error' | 'warning' | 'advice' | 'clean' | 'unchecked';

export function standingOf(one: ReportIn): Standing {
  const { error, warning, advice } = countsOf(one);
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  if (!one.report.complete) return 'unchecked';
  return advice > 0 ? 'advice' : 'clean';
}

/** How many findings of each severity are open. */
export function countsOf(
  one: ReportIn,
): Record<KeptReport['findings'][number]['severity'], number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of openFindingsIn(one)) counts[severity]++;
  return counts;
}

/** "2 处错误，1 处提醒", "未发现问题" or that nothing was found but not all was checked. */
export function standingInWords(one: ReportIn, translate: Translate): string {
  const counts = countsOf(one);
  const found = (['error', 'warning', 'advice'] as const).flatMap((severity) =>
    counts[severity] > 0 ? translate(`verdict.${severity}`, { count: counts[severity] }) : [],
  );
  if (found.length > 0) return found.join(translate('list.comma'));
  return translate(one.report.complete ? 'export.clean' : 'export.unchecked');
}

/** How an item ended, or why it ended so, which says it all. */
export function stateInWords(
  { state, reason }: Pick<KeptItem, 'state' | 'reason'>,
  translate: Translate,
): string {
  const why = wordedOf(translate, [`item.${reason}`, `unread.${reason}`]);
  return why ?? translate(`item.state.${state}`);
}

/** "某局", or the item's own title where the report names no body. */
export function organInWords({ item, report }: ReportIn, translate: Translate): string {
  return report.member.organ ?? (nameOf(item) || translate('report.organ'));
}

/** As a list names what gave no report. */
export const nameOf = ({ title, file, address }: KeptItem): string =>
  title || file || address || '';
