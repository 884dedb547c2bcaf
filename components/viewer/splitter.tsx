import { panelWidths } from '../../lib/viewer/panel-width.ts';

const step = 24;

/** A line that can be moved. */
const movable = {
  tabIndex: 0,
  'aria-orientation': 'vertical',
  'aria-valuemin': panelWidths.least,
  'aria-valuemax': panelWidths.most,
} as const;

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  widen(width: number): void;
}

/** Between the panel and the file: dragged, or moved with the arrow keys, it makes the panel wider. */
export function Splitter({ label, width, widen }: SplitterProps) {
  return (
    <hr
      class="splitter"
      {...movable}
      aria-label={label}
      aria-valuenow={width}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) widen(event.clientX);
      }}
      onKeyDown={(event) => {
        const moved = { ArrowLeft: -step, ArrowRight: step }[event.key];
        if (moved !== undefined) widen(width + moved);
      }}
    />
  );
}
