import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionActions } from '../lib/session/state.ts';
import type { Square, TableSquares } from '../lib/summary/squares.ts';
import { moveFrom } from './move.ts';

interface GridProps {
  readonly actions: SessionActions;
  readonly table: TableSquares;
  onPoint(words: string): void;
}

/**
 * One table as rows of buttons with one tab stop; the arrow keys, Home and End move within it, as in
 * the "Grid" of the ARIA Authoring Practices.
 */
export function SquareGrid({ table: { title, rows }, onPoint, actions }: GridProps) {
  const [active, setActive] = useState({ row: 0, column: 0 });

  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>) {
    const target = moveFrom(
      active,
      event.key,
      event.ctrlKey,
      rows.map((row) => row.length),
    );
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    const row = event.currentTarget.closest('table')?.rows[target.row];
    row?.cells[target.column]?.querySelector('button')?.focus();
  }

  function button(square: Square, row: number, column: number) {
    const point = () => onPoint(square.words);
    return (
      <button
        type="button"
        tabIndex={row === active.row && column === active.column ? 0 : -1}
        data-state={square.state}
        data-cell={square.cell}
        aria-label={square.words}
        aria-disabled={square.cell === null}
        onKeyDown={onKeyDown}
        onMouseEnter={point}
        onMouseLeave={() => onPoint('')}
        onBlur={() => onPoint('')}
        onFocus={() => {
          setActive({ row, column });
          point();
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
