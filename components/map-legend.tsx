import type { SquareState, TableSquares } from '../lib/summary/squares.ts';
import type { Translate } from '../lib/summary/translate.ts';

/** Every state of a square, the gravest first. */
const states: readonly SquareState[] = [
  'error',
  'warning',
  'advice',
  'failed',
  'unreadable',
  'unchecked',
  'missing',
  'blank',
  'figure',
  'passed',
];

interface LegendProps {
  readonly tables: readonly TableSquares[];
  readonly translate: Translate;
}

/** What the shapes of the map mean, of those that are in it. */
export function MapLegend({ tables, translate }: LegendProps) {
  const shown = new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ squares }) => squares.map(({ state }) => state))),
  );
  return (
    <ul class="legend">
      {states
        .filter((state) => shown.has(state))
        .map((state) => (
          <li key={state}>
            <i data-state={state} />
            {translate(`map.${state}`)}
          </li>
        ))}
    </ul>
  );
}
