import type { Problem } from '../../lib/workbench/problems.ts';
import type { WorkbenchProps } from './workbench-props.ts';

const states = ['ignored', 'confirmed', 'told', 'mended'] as const;

/** What the person decides of a finding, with a note. */
export function Decide({
  problem,
  actions,
  translate,
}: Pick<WorkbenchProps, 'actions' | 'translate'> & { readonly problem: Problem }) {
  const { place, decision, message } = problem;
  const label = translate('decide.of', { message });
  return (
    <>
      <select
        data-testid="decide"
        aria-label={label}
        value={decision?.state ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const state = states.find((one) => one === value);
          actions.decide(place, state ? { state, note: decision?.note ?? '' } : null);
        }}
      >
        <option value="">{translate('decide.none')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {translate(`decide.${state}`)}
          </option>
        ))}
      </select>
      {decision && (
        <input
          type="text"
          data-testid="decide-note"
          aria-label={translate('decide.noteOf', { message })}
          placeholder={translate('decide.note')}
          value={decision.note}
          onChange={({ currentTarget }) =>
            actions.decide(place, { state: decision.state, note: currentTarget.value })
          }
        />
      )}
    </>
  );
}
