import type { WorkbenchProps } from './workbench-props.ts';

/** The reports of this run, or all that are kept. */
export type ScopeName = 'run' | 'all';

interface ScopeProps extends Pick<WorkbenchProps, 'state' | 'translate'> {
  readonly scope: ScopeName;
  readonly setScope: (scope: ScopeName) => void;
}

/** Which reports a view is about; not asked where there is no run. */
export function Scope({ state, translate, scope, setScope }: ScopeProps) {
  if (state.queue.items.length === 0) return null;
  return (
    <label>
      {translate('scope.label')}{' '}
      <select
        data-testid="scope"
        value={scope}
        onChange={({ currentTarget }) => setScope(currentTarget.value === 'all' ? 'all' : 'run')}
      >
        <option value="run">{translate('scope.run', { count: state.queue.items.length })}</option>
        <option value="all">{translate('scope.all', { count: state.rows.size })}</option>
      </select>
    </label>
  );
}
