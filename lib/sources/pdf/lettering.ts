import type { Area, Turn } from '../boxes/sheet.ts';
import type { DrawnSign } from './drawn-signs.ts';
import { isGlyph } from './font-facts.ts';
import type { GraphicsState } from './graphics-state.ts';
import { apply, areaAround, type Matrix, multiply, scalesOf } from './matrix.ts';

/** A part of an em: how far a sign reaches above and below the line it stands on. */
const above = 0.86;
const below = 0.14;
/** A part of an em from which signs that one operator draws are apart; up to it they are spaced out. */
const apart = 0.35;
/** How far, as a part of its length, a line may lean and still be along a side. */
const lean = 0.03;

/** What one `showText` draws, sign by sign; a null text is a sign that its font does not tell. */
interface Sign extends Area {
  readonly text: string | null;
  /** Where it begins and ends along the line, in units of the text. */
  readonly from: number;
  readonly to: number;
}

export interface Lettering {
  readonly signs: readonly DrawnSign[];
  readonly unmapped: number;
}

const replacement = '\ufffd';

/** Draws the glyphs and moves on (PDF 32000-1, 9.4.4, as pdf.js's canvas does it). */
export function letter(state: GraphicsState, glyphs: readonly unknown[]): Lettering {
  const matrix = multiply(state.matrix, state.textMatrix);
  const size = state.fontSize * scalesOf(matrix)[1];
  const drawn = signsOf(state, glyphs, matrix);
  const turn = turnOf(matrix, state);
  const signs: DrawnSign[] = [];
  let unmapped = 0;
  let last: Sign | null = null;
  for (const sign of turn === null ? [] : drawn) {
    if (sign.text === null) unmapped++;
    const text = sign.text ?? replacement;
    if (text.trim() === '') {
      last = null;
      continue;
    }
    const { x, y, width, height } = sign;
    const goesOn = last !== null && Math.abs(sign.from - last.to) < apart * state.fontSize;
    const { rise } = state;
    signs.push({ text, x, y, width, height, size, rise, turn: turn ?? 0, goesOn });
    last = sign;
  }
  return { signs, unmapped };
}

function signsOf(state: GraphicsState, glyphs: readonly unknown[], matrix: Matrix): Sign[] {
  const { font, fontSize, direction } = state;
  if (!font) return [];
  const scale = state.horizontalScale * direction;
  const advance = fontSize * font.unit;
  const signs: Sign[] = [];
  let along = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along += ((font.vertical ? 1 : -1) * glyph * fontSize) / 1000;
      continue;
    }
    if (!isGlyph(glyph)) continue;
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
    const [step = 0, left = 0, up = 0] = glyph.vmetric ?? font.verticalMetrics;
    const length = (font.vertical ? -step : glyph.width) * advance;
    const width = glyph.width * advance * scale;
    const x = font.vertical ? state.x - left * advance : state.x + along * scale;
    const y = state.y + state.rise - (font.vertical ? along + up * advance : 0);
    const [low, high] = [y - below * fontSize * direction, y + above * fontSize * direction];
    const corners = [
      apply(matrix, x, low),
      apply(matrix, x + width, low),
      apply(matrix, x, high),
      apply(matrix, x + width, high),
    ];
    const text = font.textOf(glyph);
    signs.push({ ...areaAround(corners), text, from: along, to: along + length });
    along += font.vertical ? length - spacing * direction : length + spacing * direction;
  }
  if (font.vertical) state.y -= along;
  else state.x += along * scale;
  return signs;
}

/** How its signs are turned; null where they lean or are mirrored: a watermark across a sheet is no word. */
function turnOf(
  [a, b, c, d]: Matrix,
  { horizontalScale, direction }: GraphicsState,
): 0 | Turn | null {
  const isMirrored = (a * d - b * c) * horizontalScale > 0;
  const isAlong = Math.min(Math.abs(a), Math.abs(b)) <= lean * Math.max(Math.abs(a), Math.abs(b));
  if (!isAlong || isMirrored) return null;
  const way = horizontalScale * direction;
  if (Math.abs(a) > Math.abs(b)) return a * way > 0 ? 0 : 180;
  return b * way > 0 ? 90 : 270;
}
