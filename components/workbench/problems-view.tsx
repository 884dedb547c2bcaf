import { useMemo, useState } from 'preact/hooks';
import {
  filtered,
  type Problem,
  type ProblemFilter,
  problemsOf,
} from '../../lib/workbench/problems.ts';
import { reportsIn } from '../../lib/workbench/report-rows.ts';
import { sorted } from '../../lib/workbench/sorted.ts';
import { Decide } from './decide.tsx';
import { Scope } from './scope.tsx';
import { SurveyNotice } from './survey-notice.tsx';
import { type Column, type Sort, Table } from './table.tsx';
import { Unread } from './unread.tsx';
import { useSurvey } from './use-survey.ts';
import type { WorkbenchProps } from './workbench-props.ts';

const severities = ['all', 'error', 'warning', 'advice'] as const;

/** What is wrong, body by body, and what the person decides of it. */
export function ProblemsView(props: WorkbenchProps) {
  const { state, actions, translate } = props;
  useSurvey(props);
  const [filter, setFilter] = useState<ProblemFilter>({
    severity: 'all',
    onlyOpen: true,
    onlyBetween: false,
    words: '',
  });
  const [sort, setSort] = useState<Sort | null>(null);
  const change = (part: Partial<ProblemFilter>) => setFilter({ ...filter, ...part });
  const reports = useMemo(() => reportsIn(state), [state]);
  const all = useMemo(
    () => problemsOf(reports, state, translate.language),
    [reports, state.survey, state.rows],
  );
  const columns: readonly Column<Problem>[] = [
    { name: 'organ', label: translate('column.organ'), value: ({ organ }) => organ },
    { name: 'year', label: translate('column.year'), value: ({ year }) => year },
    {
      name: 'severity',
      label: translate('column.severity'),
      value: ({ severity }) => severities.indexOf(severity),
      cell: ({ severity, isQuestion }) =>
        translate(isQuestion ? 'severity.question' : `severity.${severity}`),
    },
    {
      name: 'message',
      label: translate('column.problem'),
      value: ({ message }) => message,
      cell: ({ message, where }) => (
        <>
          {message}
          {where !== '' && <span class="address">{where}</span>}
        </>
      ),
    },
    {
      name: 'decision',
      label: translate('column.decision'),
      value: ({ decision }) => decision?.state ?? null,
      cell: (problem) => <Decide {...{ problem, actions, translate }} />,
    },
    {
      name: 'open',
      label: translate('column.open'),
      value: () => null,
      cell: ({ row }) =>
        row && (
          <button
            type="button"
            aria-label={translate('row.openOf', { title: row.organ || row.title })}
            onClick={() => actions.open(row)}
          >
            {translate('row.open')}
          </button>
        ),
    },
  ];
  const shown = sorted(
    filtered(all, filter),
    columns.find(({ name }) => name === sort?.by)?.value ?? null,
    sort?.down ?? false,
  );
  return (
    <>
      <p class="tools">
        <Scope {...{ state, actions, translate }} />
        <label>
          {translate('column.severity')}{' '}
          <select
            data-testid="filter-severity"
            value={filter.severity}
            onChange={({ currentTarget: { value } }) =>
              change({ severity: severities.find((one) => one === value) ?? 'all' })
            }
          >
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {translate(severity === 'all' ? 'filter.all' : `severity.${severity}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            data-testid="filter-open"
            checked={filter.onlyOpen}
            onChange={({ currentTarget }) => change({ onlyOpen: currentTarget.checked })}
          />{' '}
          {translate('filter.onlyOpen')}
        </label>
        <label>
          <input
            type="checkbox"
            data-testid="filter-between"
            checked={filter.onlyBetween}
            onChange={({ currentTarget }) => change({ onlyBetween: currentTarget.checked })}
          />{' '}
          {translate('filter.onlyBetween')}
        </label>
        <label>
          {translate('reports.search')}{' '}
          <input
            type="search"
            value={filter.words}
            onInput={({ currentTarget }) => change({ words: currentTarget.value })}
          />
        </label>
        <span>{translate('filter.shown', { count: shown.length, all: all.length })}</span>
      </p>
      <SurveyNotice {...props} />
      <Unread reports={reports} translate={translate} />
      <Table
        label={translate('view.problems')}
        columns={columns}
        rows={shown}
        sort={sort}
        setSort={setSort}
        keyOf={({ id }) => id}
        attributesOf={({ code, severity, isBetween, decision }) => ({
          'data-testid': 'finding',
          'data-code': code,
          'data-severity': severity,
          ...(isBetween && { 'data-between': true }),
          'data-decision': decision?.state ?? '',
        })}
        none={translate('problems.none')}
      />
    </>
  );
}
