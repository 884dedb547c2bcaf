import { shared } from '../boxes/areas.ts';
import { identity, type Matrix, mapped, matrixOf, multiply } from './matrix.ts';
import { extentOf, filled, outlinesOf, type Painted, stroked } from './paths.ts';
import {
  clipTo,
  isHidden,
  isSeenOn,
  type OperatorNumbers,
  type Operators,
  type Pen,
} from './pen.ts';

/** A part of the sheet from which a picture hides what is below it. */
const cover = 0.6;
/** Opacity from which nothing below is seen. */
const opaque = 0.9;

/** What draws lines, shapes and pictures. */
export function paintOperators(ops: OperatorNumbers, pen: Pen): Operators {
  const closing: readonly unknown[] = [ops.closeStroke, ops.closeFillStroke, ops.closeEOFillStroke];
  const stroking = [ops.stroke, ops.fillStroke, ops.eoFillStroke, ...closing];
  const filling: readonly unknown[] = [
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
    ops.rawFillPath,
  ];
  let clips = false;

  const paint = ([operator, data]: readonly unknown[]) => {
    const [path] = Array.isArray(data) ? data : [];
    const outlines = isPath(path) ? outlinesOf(path, pen.state.matrix) : [];
    const { state } = pen;
    if (!isHidden(pen)) {
      if (filling.includes(operator)) {
        keep(pen, filled(outlines, state.clip), state.fill, state.fillAlpha);
      }
      if (stroking.includes(operator)) {
        const whole = closing.includes(operator)
          ? outlines.map((outline) => ({ ...outline, isClosed: true }))
          : outlines;
        const painted = stroked(whole, state.matrix, state.lineWidth, state.clip);
        keep(pen, painted, state.stroke, state.strokeAlpha);
      }
    }
    if (clips && outlines.length > 0) clipTo(pen, extentOf(outlines));
    clips = false;
  };
  const clipNext = () => {
    clips = true;
  };
  return [
    [ops.constructPath, paint],
    [ops.clip, clipNext],
    [ops.eoClip, clipNext],
    [ops.paintImageXObject, () => place(pen, identity, false)],
    [ops.paintInlineImageXObject, () => place(pen, identity, false)],
    [ops.paintImageMaskXObject, () => place(pen, identity, true)],
    [ops.paintSolidColorImageMask, () => place(pen, identity, true)],
    [ops.paintImageXObjectRepeat, (args) => placeEach(pen, args, false)],
    [ops.paintImageMaskXObjectRepeat, (args) => placeEach(pen, args, true)],
    [ops.paintImageMaskXObjectGroup, ([images]) => placeGroup(pen, images)],
    [ops.paintInlineImageXObjectGroup, ([, images]) => placeGroup(pen, images)],
  ];
}

function keep(
  pen: Pen,
  { rules, fills, shapes }: Painted,
  colour: string | null,
  alpha: number,
): void {
  const { drawing } = pen;
  const seen = rules.filter(({ x1, y1, x2, y2 }) =>
    isSeenOn(pen, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, colour, alpha),
  );
  drawing.addRules(seen);
  const isOpaque = alpha > opaque && !pen.state.blended;
  for (const fill of fills) if (isOpaque) drawing.addFill(fill, colour ?? '#808080');
  for (const shape of shapes) if (isSeenOn(pen, shape, colour, alpha)) drawing.addShape(shape);
}

/** A picture in the unit square of the matrix. */
function place(pen: Pen, matrix: Matrix, isMask: boolean): void {
  const { state, paper, drawing } = pen;
  if (isHidden(pen)) return;
  const area = shared(mapped(multiply(state.matrix, matrix), 0, 0, 1, 1), state.clip);
  if (!area) return;
  const share = (area.width * area.height) / (paper.width * paper.height);
  const hides = !isMask && !state.blended && state.fillAlpha > opaque && share > cover;
  drawing.addPicture(area, hides);
}

/** One picture at several places: its scales (and, of a mask, skews), then x and y of each. */
function placeEach(pen: Pen, args: readonly unknown[], isMask: boolean): void {
  const [, a, b, c, d] = args.map(Number);
  const positions = args.at(-1);
  if (!isPath(positions)) return;
  const [right, down] = isMask ? [a ?? 1, d ?? 1] : [a ?? 1, b ?? 1];
  const skew: readonly [number, number] = isMask ? [b ?? 0, c ?? 0] : [0, 0];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    place(pen, [right, skew[0], skew[1], down, x, y], isMask);
  }
}

function placeGroup(pen: Pen, images: unknown): void {
  for (const image of Array.isArray(images) ? images : []) {
    const { transform } = Object(image);
    place(pen, matrixOf(transform), true);
  }
}

/** Numbers in a row, as pdf.js hands over paths and positions. */
function isPath(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
}
