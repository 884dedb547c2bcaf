import type { Translate } from '../../lib/summary/translate.ts';
import type { ReportRow } from '../../lib/workbench/report-rows.ts';

/** Says how many were not audited: what is not in a list of problems is not without any. */
export function Unread({
  reports,
  translate,
}: {
  readonly reports: readonly ReportRow[];
  readonly translate: Translate;
}) {
  const unread = reports.filter(({ report }) => report === null).length;
  const uncertain = reports.filter(({ report }) => report && !report.complete).length;
  if (unread + uncertain === 0) return null;
  return (
    <p class="notice" data-testid="not-audited" data-unread={unread} data-uncertain={uncertain}>
      {unread > 0 && translate('problems.unread', { count: unread })}
      {uncertain > 0 && translate('problems.uncertain', { count: uncertain })}
    </p>
  );
}
