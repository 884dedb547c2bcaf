import { centreOf, holds } from '../boxes/areas.ts';
import { letter } from './lettering.ts';
import { identity, type Matrix, matrixOf } from './matrix.ts';
import {
  faintWords,
  isHidden,
  isSeenOn,
  type OperatorNumbers,
  type Operators,
  type Pen,
} from './pen.ts';
import { setFont } from './state-operators.ts';

/** Modes that draw nothing: words that a program has guessed under the picture of a scan. */
const invisible: readonly number[] = [3, 7];
/** Modes that draw with the pen, alone and around what they fill. */
const outlined: readonly number[] = [1, 5];
const filledToo: readonly number[] = [2, 6];

/** What places and draws text (PDF 32000-1, 9.4). */
export function textOperators(ops: OperatorNumbers, pen: Pen): Operators {
  const set = (change: Partial<Pen['state']>) => Object.assign(pen.state, change);
  const start = (textMatrix: Matrix) => set({ textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  const move = (byX: number, byY: number) => {
    const x = pen.state.lineX + byX;
    const y = pen.state.lineY + byY;
    set({ x, y, lineX: x, lineY: y });
  };
  const show = (glyphs: unknown) => {
    if (!Array.isArray(glyphs)) return;
    const { state } = pen;
    const isDrawn = !invisible.includes(state.mode) && !isHidden(pen);
    const outline = [state.stroke, state.strokeAlpha] as const;
    const brush = [state.fill, state.fillAlpha] as const;
    const inks = outlined.includes(state.mode)
      ? [outline]
      : filledToo.includes(state.mode)
        ? [brush, outline]
        : [brush];
    const { signs, unmapped } = letter(state, glyphs);
    if (!isDrawn) return;
    pen.unmapped += unmapped;
    const seen = signs.map(
      (sign) =>
        holds(state.clip, centreOf(sign)) &&
        inks.some(([colour, alpha]) => isSeenOn(pen, sign, colour, alpha, faintWords)),
    );
    signs.forEach((sign, index) => {
      if (!seen[index]) return;
      pen.drawing.signs.push({ ...sign, goesOn: sign.goesOn && seen[index - 1] === true });
    });
  };
  return [
    [ops.beginText, () => start(identity)],
    [ops.setTextMatrix, (args) => start(matrixOf(matrixArgument(args)))],
    [ops.setCharSpacing, ([spacing]) => set({ characterSpacing: Number(spacing) })],
    [ops.setWordSpacing, ([spacing]) => set({ wordSpacing: Number(spacing) })],
    [ops.setHScale, ([scale]) => set({ horizontalScale: Number(scale) / 100 })],
    [ops.setLeading, ([leading]) => set({ leading: -Number(leading) })],
    [ops.setFont, ([name, size]) => setFont(pen, name, Number(size))],
    [ops.setTextRenderingMode, ([mode]) => set({ mode: Number(mode) })],
    [ops.setTextRise, ([rise]) => set({ rise: Number(rise) })],
    [ops.moveText, ([x, y]) => move(Number(x), Number(y))],
    [
      ops.setLeadingMoveText,
      ([x, y]) => {
        set({ leading: Number(y) });
        move(Number(x), Number(y));
      },
    ],
    [ops.nextLine, () => move(0, pen.state.leading)],
    [ops.showText, ([glyphs]) => show(glyphs)],
  ];
}

/** pdf.js hands the matrix over as six arguments or as one. */
function matrixArgument(args: readonly unknown[]): unknown {
  const [first] = args;
  if (Array.isArray(first)) return first;
  return ArrayBuffer.isView(first) ? Array.from(Object.values(first)) : args;
}
