import type { Area } from '../boxes/sheet.ts';
import type { FontFacts } from './font-facts.ts';
import { identity, type Matrix } from './matrix.ts';

/** What decides how the next operator draws (PDF 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  matrix: Matrix;
  /** What is drawn beyond it is not seen. */
  clip: Area;
  /** "#rrggbb", or null for a pattern. */
  fill: string | null;
  stroke: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** True where what is drawn lets through what is below, as a marker pen does. */
  blended: boolean;
  lineWidth: number;
  font: FontFacts | null;
  fontSize: number;
  /** -1 where the font's size is negative. */
  direction: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  mode: number;
  rise: number;
}

/** How a sheet begins. */
export function firstState(matrix: Matrix, clip: Area): GraphicsState {
  return {
    matrix,
    clip,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    blended: false,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    direction: 1,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    mode: 0,
    rise: 0,
  };
}

/** Opacity up to which nothing is seen. */
export const faintest = 0.06;
