import { useState } from 'preact/hooks';
import { sorted } from '../../lib/workbench/sorted.ts';
import type { ToldBody, ToldYear } from '../../lib/workbench/survey.ts';
import { SurveyNotice } from './survey-notice.tsx';
import { type Column, type Sort, Table } from './table.tsx';
import { useSurvey } from './use-survey.ts';
import type { WorkbenchProps } from './workbench-props.ts';

/** Who has published what: bodies by years, against the list of those that should. */
export function BodiesView(props: WorkbenchProps) {
  const { state, actions, translate } = props;
  useSurvey(props);
  const [sort, setSort] = useState<Sort | null>(null);
  const [text, setText] = useState(state.list);
  const { years = [], bodies = [], counts = [] } = state.survey ?? {};
  const columns: readonly Column<ToldBody>[] = [
    {
      name: 'organ',
      label: translate('column.organ'),
      value: ({ name }) => name,
      cell: ({ name, isListed }) => (
        <>
          {name}
          {!isListed && <span class="address">{translate('bodies.unlisted')}</span>}
        </>
      ),
    },
    ...years.map(
      (year, index): Column<ToldBody> => ({
        name: String(year),
        label: String(year),
        value: ({ years: its }) => rankOf(its[index]),
        cell: ({ years: its }) => <YearCell year={its[index]} translate={translate} />,
      }),
    ),
  ];
  const shown = sorted(
    bodies,
    columns.find(({ name }) => name === sort?.by)?.value ?? null,
    sort?.down ?? false,
  );
  return (
    <>
      <details open={state.list === '' && bodies.length > 0}>
        <summary>{translate('bodies.list')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            actions.importList(text);
          }}
        >
          <label for="bodies">{translate('bodies.listHelp')}</label>
          <textarea
            id="bodies"
            rows={4}
            data-testid="bodies-list"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" data-testid="import-list">
            {translate('bodies.import')}
          </button>
        </form>
      </details>
      <SurveyNotice {...props} />
      <ul class="counts">
        {counts.map(({ year, expected, published, unread, missing }) => (
          <li key={year} data-testid="year-count" data-year={year} data-missing={missing}>
            {translate(state.list === '' ? 'bodies.found' : 'bodies.count', {
              year,
              expected,
              published,
              unread,
              missing,
            })}
          </li>
        ))}
      </ul>
      <Table
        label={translate('view.bodies')}
        columns={columns}
        rows={shown}
        sort={sort}
        setSort={setSort}
        keyOf={({ name, family }) => `${family} ${name}`}
        attributesOf={({ name }) => ({ 'data-testid': 'body', 'data-organ': name })}
        none={translate('reports.none')}
      />
    </>
  );
}

/** In words, and not by colour alone. */
function YearCell({
  year,
  translate,
}: { readonly year: ToldYear | undefined } & Pick<WorkbenchProps, 'translate'>) {
  if (!year) return null;
  const { state, standing } = year;
  const key =
    state === 'published'
      ? (`standing.${standing ?? 'unchecked'}` as const)
      : (`body.${state}` as const);
  return (
    <span class="standing" data-state={state} data-standing={standing ?? ''}>
      {translate(key)}
    </span>
  );
}

const ranks = ['missing', 'unread', 'error', 'warning', 'unchecked', 'advice', 'clean', 'unasked'];

const rankOf = (year: ToldYear | undefined): number | null =>
  year ? ranks.indexOf(year.standing ?? year.state) : null;
