import type { WorkbenchProps } from './workbench-props.ts';

/** Which reports the views are about: those of this run, or all that are kept; not asked where there is no run. */
export function Scope({ state, actions, translate }: WorkbenchProps) {
  if (state.queue.items.length === 0) return null;
  return (
    <label>
      {translate('scope.label')}{' '}
      <select
        data-testid="scope"
        value={state.scope}
        onChange={({ currentTarget }) =>
          actions.setScope(currentTarget.value === 'all' ? 'all' : 'run')
        }
      >
        <option value="run">{translate('scope.run', { count: state.queue.items.length })}</option>
        <option value="all">{translate('scope.all', { count: state.rows.size })}</option>
      </select>
    </label>
  );
}
