import type { TableSquares } from '../lib/summary/squares.ts';
import type { ViewProps } from './view-props.ts';

/** Tables of which no form tells, each to be left out from now on. */
export function DiscoveredTables({
  tables,
  actions,
  translate,
}: ViewProps & { readonly tables: readonly TableSquares[] }) {
  return (
    <section class="discovered" data-testid="discovered">
      <p class="help">{translate('discovered.help')}</p>
      <ul>
        {tables.map(({ table, title, mark = '' }) => (
          <li key={table}>
            {title}{' '}
            <button
              type="button"
              data-testid="leave-out"
              aria-label={translate('discovered.leaveOutTable', { table: title })}
              onClick={() => actions.leaveOut(mark, title)}
            >
              {translate('discovered.leaveOut')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
