import { useState } from 'preact/hooks';

const narrowest = 360;
const widest = 900;
const step = 24;

/** A line that can be moved. */
const movable = {
  tabIndex: 0,
  'aria-orientation': 'vertical',
  'aria-valuemin': narrowest,
  'aria-valuemax': widest,
} as const;

/** Between the panel and the file: dragged, or moved with the arrow keys, it makes the panel wider. */
export function Splitter({ label }: { readonly label: string }) {
  const [width, setWidth] = useState(440);
  const change = (wanted: number, splitter: HTMLElement) => {
    const now = Math.round(Math.min(widest, Math.max(narrowest, wanted)));
    splitter.closest<HTMLElement>('.viewer')?.style.setProperty('--panel-width', `${now}px`);
    setWidth(now);
  };
  return (
    <hr
      class="splitter"
      {...movable}
      aria-label={label}
      aria-valuenow={width}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        change(event.clientX, event.currentTarget);
      }}
      onKeyDown={(event) => {
        const moved = { ArrowLeft: -step, ArrowRight: step }[event.key];
        if (moved !== undefined) change(width + moved, event.currentTarget);
      }}
    />
  );
}
