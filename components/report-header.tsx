import type { Audit } from '../lib/findings/audit.ts';
import { nameOfReport } from '../lib/summary/summary.ts';
import type { Translate } from '../lib/summary/translate.ts';
import type { Done, ViewProps } from './popup-state.ts';

/** Organ, year and form of the report; a choice where the page has several. */
export function ReportHeader({ done, actions, translate }: ViewProps & { done: Done }) {
  const { audits, chosen } = done;
  const report = audits[chosen]?.report;
  if (report === undefined) return null;
  return (
    <header class="report">
      <h1>{report.organ ?? translate('report.organ')}</h1>
      <p>
        {report.year === null
          ? translate('report.noYear')
          : translate('report.year', { year: report.year })}
        <span class="form">
          {translate(report.form === null ? 'report.noForm' : `form.${report.form}`)}
        </span>
      </p>
      {audits.length > 1 && (
        <label class="choice">
          <span>{translate('report.choose', { count: audits.length })}</span>
          <select
            data-testid="report"
            value={chosen}
            onChange={(event) => actions.choose(Number(event.currentTarget.value))}
          >
            {audits.map((audit, index) => (
              <option value={index} key={nameOfReport(audit, translate)}>
                {optionWords(audit, done, translate)}
              </option>
            ))}
          </select>
        </label>
      )}
    </header>
  );
}

function optionWords(audit: Audit, { ignored }: Done, translate: Translate): string {
  const count = audit.findings.filter(
    ({ id, severity }) => severity === 'error' && !Object.hasOwn(ignored, id),
  ).length;
  return translate('report.option', { name: nameOfReport(audit, translate), count });
}
