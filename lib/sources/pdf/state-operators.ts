import { firstState } from './graphics-state.ts';
import { matrixOf, multiply } from './matrix.ts';
import {
  enter,
  type OperatorNumbers,
  type Operators,
  type Pen,
  restore,
  save,
  wholeOf,
} from './pen.ts';

/** What changes how the operators behind it draw: matrix, colours, forms, annotations, layers. */
export function stateOperators(ops: OperatorNumbers, pen: Pen): Operators {
  const set = (change: Partial<Pen['state']>) => Object.assign(pen.state, change);
  return [
    [ops.save, () => save(pen)],
    [ops.restore, () => restore(pen)],
    [ops.transform, (args) => set({ matrix: multiply(pen.state.matrix, matrixOf(args)) })],
    [ops.setLineWidth, ([width]) => set({ lineWidth: Number(width) })],
    [ops.setGState, ([entries]) => setGraphics(pen, entries)],
    [ops.setFillRGBColor, ([colour]) => set({ fill: colourOf(colour) })],
    [ops.setStrokeRGBColor, ([colour]) => set({ stroke: colourOf(colour) })],
    [ops.setFillColorN, () => set({ fill: null })],
    [ops.setStrokeColorN, () => set({ stroke: null })],
    [
      ops.paintFormXObjectBegin,
      ([matrix, box]) => {
        save(pen);
        enter(pen, matrix, box);
      },
    ],
    [ops.paintFormXObjectEnd, () => restore(pen)],
    [
      ops.beginGroup,
      ([group]) => {
        save(pen);
        enter(pen, fieldOf(group, 'matrix'), fieldOf(group, 'bbox'));
      },
    ],
    [ops.endGroup, () => restore(pen)],
    [
      ops.beginAnnotation,
      ([, box, place, matrix]) => {
        save(pen);
        pen.state = firstState(pen.paper.matrix, wholeOf(pen.paper));
        enter(pen, null, box);
        enter(pen, place, null);
        enter(pen, matrix, null);
      },
    ],
    [ops.endAnnotation, () => restore(pen)],
    [ops.beginMarkedContent, () => pen.hidden.push(false)],
    [
      ops.beginMarkedContentProps,
      ([tag, layer]) => pen.hidden.push(tag === 'OC' && !pen.paper.isShown(layer)),
    ],
    [ops.endMarkedContent, () => pen.hidden.pop()],
  ];
}

function setGraphics(pen: Pen, entries: unknown): void {
  for (const entry of Array.isArray(entries) ? entries : []) {
    const [key, value] = Array.isArray(entry) ? entry : [];
    if (key === 'ca') pen.state.fillAlpha = Number(value);
    if (key === 'CA') pen.state.strokeAlpha = Number(value);
    if (key === 'LW') pen.state.lineWidth = Number(value);
    if (key === 'BM') pen.state.blended = value !== 'source-over';
    if (key === 'Font' && Array.isArray(value)) setFont(pen, value[0], Number(value[1]));
  }
}

export function setFont(pen: Pen, name: unknown, size: number): void {
  pen.state.font = pen.paper.fontNamed(String(name));
  pen.state.fontSize = Math.abs(size);
  pen.state.direction = size < 0 ? -1 : 1;
}

const colourOf = (value: unknown) =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value : null;

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
