import { union } from '../boxes/areas.ts';
import type { Area, Word } from '../boxes/sheet.ts';
import type { PdfGlyph } from './font-facts.ts';
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
  readonly words: readonly Word[];
  readonly unmapped: number;
}

const replacement = '\ufffd';

/** Draws the glyphs and moves on (PDF 32000-1, 9.4.4, as pdf.js's canvas does it). */
export function letter(
  state: GraphicsState,
  glyphs: readonly unknown[],
  isNew: (sign: Area & { readonly text: string }, size: number) => boolean,
): Lettering {
  const matrix = multiply(state.matrix, state.textMatrix);
  const size = state.fontSize * scalesOf(matrix)[1];
  const signs = signsOf(state, glyphs, matrix);
  const upright = isUpright(matrix, state);
  const words: Word[] = [];
  let unmapped = 0;
  let last: Sign | null = null;
  for (const sign of upright ? signs : []) {
    if (sign.text === null) unmapped++;
    const text = sign.text ?? replacement;
    if (text.trim() === '') {
      last = null;
      continue;
    }
    if (!isNew({ ...sign, text }, size)) continue;
    const word: Word | undefined = words.at(-1);
    const gap = last ? Math.abs(sign.from - last.to) : Number.POSITIVE_INFINITY;
    if (word && gap < apart * state.fontSize) {
      words[words.length - 1] = { ...word, ...union(word, sign), text: word.text + text };
    } else {
      const rise = state.rise === 0 ? {} : { rise: state.rise };
      const { x, y, width, height } = sign;
      words.push({ text, x, y, width, height, size, ...rise });
    }
    last = sign;
  }
  return { words, unmapped };
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

/** Whether its signs stand along a side of the sheet; a watermark across it is no word. */
function isUpright([a, b, c, d]: Matrix, { horizontalScale }: GraphicsState): boolean {
  const isMirrored = (a * d - b * c) * horizontalScale > 0;
  const along = Math.min(Math.abs(a), Math.abs(b)) <= lean * Math.max(Math.abs(a), Math.abs(b));
  return along && !isMirrored;
}

function isGlyph(value: unknown): value is PdfGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

/** Tells a sign from the same one drawn again over it, as programs do to make letters bold. */
export function createOverprint() {
  const seen = new Map<string, Area[]>();
  return ({ text, x, y, width, height }: Area & { readonly text: string }, size: number) => {
    const step = Math.max(size / 4, 0.5);
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        const near = seen.get(`${text}|${c}|${r}`) ?? [];
        if (near.some((other) => Math.hypot(other.x - x, other.y - y) < size * 0.13)) return false;
      }
    }
    const key = `${text}|${column}|${row}`;
    seen.set(key, [...(seen.get(key) ?? []), { x, y, width, height }]);
    return true;
  };
}
