import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Square, TableSquares } from '../lib/summary/squares.ts';
import { moveFrom } from './move.ts';
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

type GridProps = Pick<MapProps, 'onPoint' | 'actions'> & { readonly table: TableSquares };

/**
 * One table as rows of buttons with one tab stop; the arrow keys, Home and End move within it, as in
 * the "Grid" of the ARIA Authoring Practices.
 */
function SquareGrid({ table: { title, rows }, onPoint, actions }: GridProps) {
  const [active, setActive] = useState({ row: 0, column: 0 });

  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>) {
    const lengths = rows.map((row) => row.length);
    const target = moveFrom(active, event.key, event.ctrlKey, lengths);
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    const row = event.currentTarget.closest('table')?.rows[target.row];
    row?.cells[target.column]?.querySelector('button')?.focus();
  }

  function button(square: Square, row: number, column: number) {
    return (
      <button
        type="button"
        tabIndex={row === active.row && column === active.column ? 0 : -1}
        data-state={square.state}
        data-cell={square.cell}
        aria-label={square.words}
        aria-disabled={square.cell === null}
        onKeyDown={onKeyDown}
        onMouseEnter={() => onPoint(square.words)}
        onMouseLeave={() => onPoint('')}
        onBlur={() => onPoint('')}
        onFocus={() => {
          setActive({ row, column });
          onPoint(square.words);
        }}
        onClick={() => square.cell !== null && actions.locate({ cell: square.cell })}
      />
    );
  }

  return (
    <table aria-label={title}>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={`${row[0]?.field.row}/${row[0]?.field.column}`}>
            {row.map((square, column) => (
              <td key={square.field.column}>{button(square, rowIndex, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
