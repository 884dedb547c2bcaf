import type { WorkbenchProps } from './workbench-props.ts';

/** How far what is found between reports can be relied on: it never looks complete where it is not. */
export function SurveyNotice({ state, actions, translate }: WorkbenchProps) {
  const { surveyed, survey, progress } = state;
  const crashed = survey?.crashed ?? [];
  return (
    <div role="status" data-testid="surveyed" data-state={surveyed}>
      {surveyed === 'working' && <p>{translate('survey.working')}</p>}
      {surveyed === 'stale' && progress.status === 'running' && (
        <p>
          {translate(survey ? 'survey.stale' : 'survey.later')}{' '}
          <button type="button" onClick={actions.survey}>
            {translate('survey.now')}
          </button>
        </p>
      )}
      {surveyed === 'failed' && <p class="notice">{translate('survey.failed')}</p>}
      {crashed.length > 0 && (
        <p class="notice">{translate('survey.crashed', { count: crashed.length })}</p>
      )}
    </div>
  );
}
