import { useMemo } from 'preact/hooks';
import { isDone, problemsOf } from '../../lib/workbench/problems.ts';
import type { ReportRow } from '../../lib/workbench/report-rows.ts';
import { SurveyNotice } from './survey-notice.tsx';
import { useSurvey } from './use-survey.ts';
import type { WorkbenchProps } from './workbench-props.ts';

/** Of more, the rest is among the findings. */
const most = 100;

/** What was found between reports, beside the reports themselves. */
export function BetweenList(props: WorkbenchProps & { readonly reports: readonly ReportRow[] }) {
  const { state, translate, reports } = props;
  useSurvey(props);
  const between = useMemo(
    () =>
      problemsOf(reports, state, translate.language).filter((one) => one.isBetween && !isDone(one)),
    [reports, state.survey, state.rows],
  );
  return (
    <section aria-labelledby="between">
      <h2 id="between">{translate('between.title', { count: between.length })}</h2>
      <SurveyNotice {...props} />
      <ul class="between">
        {between.slice(0, most).map(({ id, code, severity, isQuestion, message, where, organ }) => (
          <li
            key={id}
            data-testid="finding"
            data-between="true"
            data-code={code}
            data-severity={severity}
          >
            <span class="severity">
              {translate(isQuestion ? 'severity.question' : `severity.${severity}`)}
            </span>{' '}
            <strong>{organ}</strong> {message}
            {where !== '' && <span class="address">{where}</span>}
          </li>
        ))}
      </ul>
      {between.length > most && (
        <p>{translate('between.more', { count: between.length - most })}</p>
      )}
    </section>
  );
}
