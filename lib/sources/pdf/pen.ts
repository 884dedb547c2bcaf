import type { OPS } from 'pdfjs-dist';
import { shared } from '../boxes/areas.ts';
import type { Area } from '../boxes/sheet.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import type { FontFacts } from './font-facts.ts';
import { faintest, firstState, type GraphicsState } from './graphics-state.ts';
import { type Matrix, mapped, matrixOf, multiply } from './matrix.ts';

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** From the file's own units to points of the sheet as it is shown. */
  readonly matrix: Matrix;
  readonly fontNamed: (name: string) => FontFacts | null;
  /** Whether a layer of the file is shown. */
  readonly isShown: (layer: unknown) => boolean;
}

/** What the operators of a sheet draw with: its state changes with each of them. */
export interface Pen {
  state: GraphicsState;
  readonly paper: Paper;
  readonly drawing: Drawing;
  readonly stack: GraphicsState[];
  /** Whether each part that is being drawn belongs to a hidden layer. */
  readonly hidden: boolean[];
  /** Signs drawn so far whose fonts do not tell which characters they are. */
  unmapped: number;
}

/** What an operator of pdf.js does, by its number in `OPS`. */
export type Operators = readonly (readonly [
  operator: number,
  draw: (args: readonly unknown[]) => void,
])[];
export type OperatorNumbers = typeof OPS;

/** How much a colour must differ from its ground, of 255, to be seen. */
const faint = 0x18;

export function createPen(paper: Paper): Pen {
  return {
    state: firstState(paper.matrix, wholeOf(paper)),
    paper,
    drawing: createDrawing(),
    stack: [],
    hidden: [],
    unmapped: 0,
  };
}

export function wholeOf({ width, height }: Paper): Area {
  return { x: 0, y: 0, width, height };
}

export function save(pen: Pen): void {
  pen.stack.push({ ...pen.state });
}

export function restore(pen: Pen): void {
  pen.state = pen.stack.pop() ?? pen.state;
}

export function clipTo(pen: Pen, area: Area): void {
  pen.state.clip = shared(pen.state.clip, area) ?? { ...area, width: -1, height: -1 };
}

/** Goes into a form or an annotation, with its matrix and its box [x1, y1, x2, y2]. */
export function enter(pen: Pen, matrix: unknown, box: unknown): void {
  pen.state.matrix = multiply(pen.state.matrix, matrixOf(matrix));
  if (!Array.isArray(box) && !ArrayBuffer.isView(box)) return;
  const [x1, y1, x2, y2] = Array.from(Object.values(box), Number);
  if (y2 !== undefined) clipTo(pen, mapped(pen.state.matrix, x1 ?? 0, y1 ?? 0, x2 ?? 0, y2));
}

export const isHidden = (pen: Pen): boolean => pen.hidden.includes(true);

/** Whether a colour shows at this place now; a pattern (null) does. */
export function isSeenOn(pen: Pen, area: Area, colour: string | null, alpha: number): boolean {
  if (alpha <= faintest) return false;
  return colour === null || contrast(colour, pen.drawing.groundAt(area)) >= faint;
}

/** How far two colours lie apart in the channel where they do most, from 0 to 255. */
function contrast(one: string, other: string): number {
  const channels = (colour: string) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const others = channels(other);
  return Math.max(...channels(one).map((value, index) => Math.abs(value - (others[index] ?? 0))));
}
