import { useMemo, useState } from 'preact/hooks';
import { forms } from '../../lib/forms/index.ts';
import { figureHeads } from '../../lib/workbench/figure-heads.ts';
import { itemInWords } from '../../lib/workbench/item-words.ts';
import { type ReportRow, reportsIn } from '../../lib/workbench/report-rows.ts';
import { sorted } from '../../lib/workbench/sorted.ts';
import { BetweenList } from './between-list.tsx';
import { HelpForAll, ItemHelp } from './item-help.tsx';
import { Scope } from './scope.tsx';
import { type Column, type Sort, Table } from './table.tsx';
import type { WorkbenchProps } from './workbench-props.ts';

/** A row for each report: who, when, how it ended, how much is wrong, its key figures. */
export function ReportsView({ state, actions, translate }: WorkbenchProps) {
  const [words, setWords] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const all = useMemo(() => reportsIn(state), [state]);
  const heads = useMemo(() => figureHeads(all, forms, translate), [all, translate]);
  const columns: readonly Column<ReportRow>[] = [
    {
      name: 'organ',
      label: translate('column.organ'),
      value: (row) => row.organ || row.title,
      cell: (row) => (
        <>
          {row.organ || <span class="faint">{row.title}</span>}
          {row.organ !== '' && <span class="address">{row.title}</span>}
        </>
      ),
    },
    { name: 'year', label: translate('column.year'), value: ({ year }) => year },
    {
      name: 'state',
      label: translate('column.state'),
      value: ({ state: is }) => is,
      cell: (row) => stateOf(row, translate),
    },
    ...(['error', 'warning', 'advice'] as const).map(
      (severity): Column<ReportRow> => ({
        name: severity,
        label: translate(`column.${severity}`),
        value: ({ report, counts }) => (report ? counts[severity] : null),
        numeric: true,
      }),
    ),
    {
      name: 'unchecked',
      label: translate('column.unchecked'),
      value: ({ report }) => report?.checks.incomplete ?? null,
      numeric: true,
    },
    {
      name: 'published',
      label: translate('column.published'),
      value: ({ report }) => report?.publishedOn ?? null,
    },
    {
      name: 'late',
      label: translate('column.late'),
      value: ({ report }) => report?.daysLate ?? null,
      numeric: true,
    },
    ...heads.map(
      ({ key, label }): Column<ReportRow> => ({
        name: key,
        label,
        value: ({ report }) =>
          report?.figures.find(({ table, row, column }) => `${table}/${row}/${column}` === key)
            ?.value ?? null,
        numeric: true,
      }),
    ),
    {
      name: 'open',
      label: translate('column.open'),
      value: () => null,
      cell: (row) => (
        <>
          <button
            type="button"
            data-testid="open-row"
            aria-label={translate('row.openOf', { title: row.organ || row.title })}
            onClick={() => actions.open(row)}
          >
            {translate('row.open')}
          </button>
          <ItemHelp {...{ row, actions, translate }} />
          {row.open.length > 0 && (
            <button
              type="button"
              data-testid="notice-row"
              aria-label={translate('row.noticeOf', { title: row.organ || row.title })}
              onClick={() => actions.notice(row)}
            >
              {translate('row.notice')}
            </button>
          )}
        </>
      ),
    },
  ];
  const shown = sorted(
    all.filter((row) => textOf(row).includes(words.trim().toLowerCase())),
    columns.find(({ name }) => name === sort?.by)?.value ?? null,
    sort?.down ?? false,
  );
  const unread = all.filter(
    ({ item }) => item && ['unread', 'declined', 'failed'].includes(item.state),
  );
  return (
    <>
      <p class="tools">
        <Scope {...{ state, actions, translate }} />
        <label>
          {translate('reports.search')}{' '}
          <input
            type="search"
            data-testid="search"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        {unread.length > 0 && (
          <button
            type="button"
            data-testid="again-unread"
            onClick={() => actions.again(unread.flatMap(({ item }) => item?.id ?? []))}
          >
            {translate('reports.again', { count: unread.length })}
          </button>
        )}
        <HelpForAll {...{ rows: all, actions, translate }} />
      </p>
      <Table
        label={translate('view.reports')}
        columns={columns}
        rows={shown}
        sort={sort}
        setSort={setSort}
        keyOf={({ id }) => id}
        attributesOf={attributesOf}
        none={translate('reports.none')}
      />
      {state.rows.size > 1 && <BetweenList {...{ state, actions, translate, reports: all }} />}
    </>
  );
}

const textOf = ({ organ, year, title, address }: ReportRow) =>
  [organ, year, title, address].join(' ').toLowerCase();

const attributesOf = (row: ReportRow) => ({
  'data-testid': 'row',
  'data-state': row.state,
  'data-reason': row.reason,
  'data-organ': row.organ,
  'data-year': row.year ?? '',
  'data-errors': row.report ? row.counts.error : '',
  'data-warnings': row.report ? row.counts.warning : '',
  'data-clean': row.clean,
});

/** How it ended; of a report that was audited what is left to do. */
function stateOf(row: ReportRow, translate: WorkbenchProps['translate']) {
  const { report, clean, open, changes } = row;
  const words = itemInWords({ ...row, ledTo: row.item?.ledTo }, translate);
  if (!report) return words;
  const found = clean
    ? translate('row.clean')
    : open.length > 0
      ? translate('row.found', { count: open.length })
      : translate('row.uncertain');
  const changed = changes ? ` · ${translate('row.changes', { ...changes })}` : '';
  return `${row.state === 'skipped' ? `${words} · ` : ''}${found}${changed}`;
}
