import { useState } from 'preact/hooks';
import { doneOf, type Run } from '../../lib/archive/run.ts';
import { itemStates } from '../../lib/queue/item.ts';
import { sorted } from '../../lib/workbench/sorted.ts';
import { type Column, type Sort, Table } from './table.tsx';
import type { WorkbenchProps } from './workbench-props.ts';

/** The runs so far, and how each ended: one that did not end does not look like one that did. */
export function RunsView({ state, translate }: WorkbenchProps) {
  const [sort, setSort] = useState<Sort | null>(null);
  const time = (moment: string) =>
    new Date(moment).toLocaleString(translate.language.replace('_', '-'));
  const columns: readonly Column<Run>[] = [
    {
      name: 'started',
      label: translate('runs.started'),
      value: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => time(startedAt),
    },
    {
      name: 'list',
      label: translate('runs.list'),
      value: ({ name }) => name,
      cell: ({ name, address }) => (
        <>
          {name || translate('runs.files')}
          {address !== null && <span class="address">{address}</span>}
        </>
      ),
    },
    {
      name: 'done',
      label: translate('runs.done'),
      value: doneOf,
      cell: (run) => `${doneOf(run)}/${run.total}`,
    },
    {
      name: 'ends',
      label: translate('column.state'),
      value: () => null,
      cell: ({ ends }) =>
        itemStates
          .flatMap((is) => {
            const [name, count] = [translate(`item.state.${is}`), ends[is]];
            return count ? translate('runs.end', { state: name, count }) : [];
          })
          .join(translate('list.semicolon')),
    },
    {
      name: 'ended',
      label: translate('runs.ended'),
      value: ({ endedAt }) => endedAt,
      cell: ({ endedAt }) => (endedAt === null ? translate('runs.unfinished') : time(endedAt)),
    },
  ];
  const shown = sorted(
    state.runs,
    columns.find(({ name }) => name === sort?.by)?.value ?? null,
    sort?.down ?? false,
  );
  return (
    <Table
      label={translate('view.runs')}
      columns={columns}
      rows={shown}
      sort={sort}
      setSort={setSort}
      keyOf={({ id }) => id}
      attributesOf={(run) => ({ 'data-testid': 'run', 'data-ended': run.endedAt !== null })}
      none={translate('runs.none')}
    />
  );
}
