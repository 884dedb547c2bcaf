import type { PDFPageProxy } from 'pdfjs-dist';
import type { Sheet, Turn, Word } from '../boxes/sheet.ts';
import { type FontFacts, factsOfFont, isGlyph, type PdfFont, type PdfGlyph } from './font-facts.ts';
import { matrixOf } from './matrix.ts';
import { paintOperators } from './paint-operators.ts';
import { createPen, type OperatorNumbers } from './pen.ts';
import { stateOperators } from './state-operators.ts';
import { textOperators } from './text-operators.ts';

/** What of pdf.js is needed besides the page: its build for the browser cannot be loaded elsewhere. */
export interface PdfTools {
  readonly ops: OperatorNumbers;
  /** Whether a layer of the document is shown (`OptionalContentConfig.isVisible`); all are without. */
  readonly isShown?: (layer: unknown) => boolean;
}

/** Signs of fonts that do not tell their characters from which a sheet is said to be unmapped. */
const fewUnmapped = 3;

/**
 * A page of a PDF as words, lines and pictures in points of the sheet as it is shown: from its operators,
 * so that what is hidden, clipped away, white on white or drawn over is no word.
 *
 * The document must be opened with `fontExtraProperties` (else a font without mapping is believed), and
 * the page read before it is drawn: drawing puts other objects into pdf.js's paths.
 */
export async function sheetOfPage(page: PDFPageProxy, tools: PdfTools): Promise<Sheet> {
  const { ops, isShown = () => true } = tools;
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = await fontsOf(page, ops, fnArray, argsArray);
  const isLost = [...fonts.values()].includes(null);
  const drawnAt = (rotation: number): Sheet => {
    const { width, height, transform } = page.getViewport({ scale: 1, rotation });
    const fontNamed = (name: string) => fonts.get(name) ?? null;
    const matrix = matrixOf(transform);
    const pen = createPen({ width, height, matrix, fontNamed, isShown });
    const operators = new Map([
      ...stateOperators(ops, pen),
      ...textOperators(ops, pen),
      ...paintOperators(ops, pen),
    ]);
    fnArray.forEach((operator, index) => {
      const args: unknown = argsArray[index];
      operators.get(operator)?.(Array.isArray(args) ? args : []);
    });
    const { words, rules, grounds } = pen.drawing.seen();
    const unmapped = isLost || pen.unmapped >= fewUnmapped;
    return { width, height, words, rules, grounds, pictures: pen.drawing.pictures, unmapped };
  };
  const shown = drawnAt(page.rotate);
  const turn = mostTurned(shown.words);
  return turn === 0 ? shown : { ...drawnAt((page.rotate - turn + 360) % 360), turn };
}

/** How most of a sheet's text is turned; figures tell only where they are all there is. */
function mostTurned(words: readonly Word[]): 0 | Turn {
  const signs = new Map<0 | Turn, number>([[0, 0]]);
  for (const { turn = 0, text } of words) {
    const weight = text.length * 0.001 + text.replace(/[\d.,\s]/g, '').length;
    signs.set(turn, (signs.get(turn) ?? 0) + weight);
  }
  const [[most] = [0 as const]] = [...signs].toSorted(([, a], [, b]) => b - a);
  return most;
}

/** The fonts that the operators use, by pdf.js's names for them; null for a broken one. */
async function fontsOf(
  page: PDFPageProxy,
  ops: OperatorNumbers,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<ReadonlyMap<string, FontFacts | null>> {
  const glyphs = glyphsByFont(ops, fnArray, argsArray);
  const facts = [...glyphs].map(async ([name, own]) => {
    const font = await new Promise<PdfFont>((found) => {
      page.commonObjs.get(name, found);
    });
    return [name, font.error ? null : factsOfFont(font, [...own.values()])] as const;
  });
  return new Map(await Promise.all(facts));
}

/** The glyphs that each font draws, by their codes. */
function glyphsByFont(
  ops: OperatorNumbers,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): ReadonlyMap<string, ReadonlyMap<number, PdfGlyph>> {
  const opening: readonly number[] = [ops.save, ops.paintFormXObjectBegin, ops.beginGroup];
  const closing: readonly number[] = [ops.restore, ops.paintFormXObjectEnd, ops.endGroup];
  const found = new Map<string, Map<number, PdfGlyph>>();
  const outer: string[] = [];
  let font = '';
  const set = (name: unknown) => {
    font = String(name);
    if (!found.has(font)) found.set(font, new Map());
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    const [first] = Array.isArray(args) ? args : [];
    if (opening.includes(operator)) outer.push(font);
    if (closing.includes(operator)) font = outer.pop() ?? font;
    if (operator === ops.setFont) set(first);
    if (!Array.isArray(first)) return;
    if (operator === ops.setGState) {
      for (const [key, value] of first) if (key === 'Font') set(value?.[0]);
    }
    if (operator === ops.showText) {
      for (const glyph of first) {
        if (isGlyph(glyph)) found.get(font)?.set(glyph.originalCharCode, glyph);
      }
    }
  });
  return found;
}
