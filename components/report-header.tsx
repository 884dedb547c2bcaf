import type { Done } from '../lib/session/state.ts';
import { later } from './later.tsx';
import type { ViewProps } from './view-props.ts';

const ByHandForm = later(async () => (await import('./by-hand.tsx')).ByHandForm);

/** Organ, year and form of the report; where the page has several, a choice and the others' errors. */
export function ReportHeader({ done, actions, translate }: ViewProps & { done: Done }) {
  const { view, choices, chosen } = done;
  const others = choices.filter((_, index) => index !== chosen);
  const elsewhere = others.reduce((sum, { errors }) => sum + errors, 0);
  return (
    <header class="report">
      <h2>{view.organ}</h2>
      <p>
        {view.year}
        <span class="form">{view.form}</span>
      </p>
      {view.unsaid.length > 0 && (
        <ByHandForm unsaid={view.unsaid} actions={actions} translate={translate} />
      )}
      {choices.length > 1 && (
        <label class="choice">
          <span>{translate('report.choose', { count: choices.length })}</span>
          <select
            data-testid="report"
            value={chosen}
            onChange={(event) => actions.choose(Number(event.currentTarget.value))}
          >
            {choices.map(({ name, errors, incomplete }, index) => (
              <option value={index} key={name}>
                {translate(incomplete > 0 ? 'report.optionUnchecked' : 'report.option', {
                  name,
                  count: errors,
                  incomplete,
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      {elsewhere > 0 && (
        <p class="elsewhere">{translate('report.elsewhere', { count: elsewhere })}</p>
      )}
    </header>
  );
}
