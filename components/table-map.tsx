import type { TableSquares } from '../lib/summary/squares.ts';
import { SquareGrid } from './square-grid.tsx';
import type { ViewProps } from './view-props.ts';

interface MapProps extends ViewProps {
  readonly tables: readonly TableSquares[];
  /** Told the words of the square under the pointer or the focus; "" when there is none. */
  onPoint(words: string): void;
}

/** Two tables of so many columns at most may stand side by side. */
const NARROW = 6;

/** The report's tables in small, a square a cell, coloured by what is known of it. */
export function TableMap({ tables, onPoint, actions, translate }: MapProps) {
  return (
    <section class="map" data-testid="map" aria-labelledby="map">
      <h2 id="map" class="only-read">
        {translate('map.title')}
      </h2>
      {tables.map((table) => (
        <div
          key={table.table}
          data-table={table.table}
          data-found={table.found}
          data-wide={table.rows.some(({ length }) => length > NARROW)}
        >
          <span class="name" aria-hidden="true">
            {table.shortTitle}
          </span>
          <SquareGrid table={table} onPoint={onPoint} actions={actions} />
        </div>
      ))}
    </section>
  );
}
