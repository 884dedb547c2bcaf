import { dom } from '../sources/html/dom/dom.ts';
import type { Attention, Subject } from './attention.ts';
import { holds } from './box.ts';
import type { Overlay } from './overlay.ts';

/**
 * Draws attention to what the pointer rests on in a document, until `signal`; Escape and a press
 * elsewhere close the card. `subjectAt` is asked for what stands at a point of the viewport.
 */
export function watchPointer(
  { document, view }: Overlay,
  attention: Attention,
  subjectAt: (x: number, y: number) => Subject | null,
  signal: AbortSignal,
): void {
  const under = ({ clientX, clientY }: PointerEvent) => {
    const onOurs = [...view.children].some((own) =>
      holds(own.getBoundingClientRect(), clientX, clientY),
    );
    return onOurs ? 'card' : subjectAt(clientX, clientY);
  };
  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    then: (event: DocumentEventMap[Name]) => void,
  ) => dom.listen(document, name, then, { capture: true, signal });
  listen('pointermove', (event) => attention.point(under(event)));
  listen(
    'pointerleave',
    ({ eventPhase }) => eventPhase === Event.AT_TARGET && attention.point(null),
  );
  listen('pointerdown', (event) => under(event) ?? attention.close());
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !attention.close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}
