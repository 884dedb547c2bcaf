import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Head } from '../lib/summary/square-heads.ts';
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

const isWide = ({ rows }: TableSquares) => rows.some(({ squares }) => squares.length > NARROW);

/** How many squares the map is high and wide: narrow tables stand side by side. */
function sizeOf(tables: readonly TableSquares[]) {
  const [wide, narrow] = [tables.filter(isWide), tables.filter((table) => !isWide(table))];
  const high = (table: TableSquares) => table.rows.length;
  const columns = tables.flatMap(({ rows }) => rows.map(({ squares }) => squares.length));
  return {
    '--rows': wide.reduce((sum, table) => sum + high(table), Math.max(0, ...narrow.map(high))),
    '--columns': Math.max(1, ...columns),
  };
}

/** The report's tables in small, a square a cell, its shape and colour by what is known of it. */
export function TableMap({ tables, onPoint, actions, translate }: MapProps) {
  return (
    <section class="map" data-testid="map" aria-labelledby="map" style={sizeOf(tables)}>
      <h2 id="map" class="only-read">
        {translate('map.title')}
      </h2>
      {tables.map((table) => (
        <div
          key={table.table}
          data-table={table.table}
          data-found={table.found}
          data-wide={isWide(table)}
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
function SquareGrid({ table: { title, heads, rows }, onPoint, actions }: GridProps) {
  const [active, setActive] = useState({ row: 0, column: 0 });

  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>) {
    const lengths = rows.map(({ squares }) => squares.length);
    const target = moveFrom(active, event.key, event.ctrlKey, lengths);
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    const row = event.currentTarget.closest('tbody')?.rows[target.row];
    row?.querySelectorAll('button')[target.column]?.focus();
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
      {heads.length > 0 && (
        <thead>
          <tr>
            <td />
            {heads.map(({ short, full }) => (
              <th scope="col" key={full}>
                {headOf({ short, full })}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ head, squares }, rowIndex) => (
          <tr key={`${squares[0]?.field.row}/${squares[0]?.field.column}`}>
            <th scope="row">{headOf(head)}</th>
            {squares.map((square, column) => (
              <td key={square.field.column}>{button(square, rowIndex, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Shown in short where there is no room for more. */
function headOf({ short, full }: Head) {
  return (
    <>
      <span class={[...short].length > 1 ? 'short long' : 'short'} aria-hidden="true">
        {short}
      </span>
      <span class="full">{full}</span>
    </>
  );
}
