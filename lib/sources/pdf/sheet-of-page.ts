import type { PDFPageProxy } from 'pdfjs-dist';
import type { Sheet } from '../boxes/sheet.ts';
import { type FontFacts, factsOfFont, type PdfFont } from './font-facts.ts';
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
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = await fontsOf(page, ops, fnArray, argsArray);
  const pen = createPen({
    width,
    height,
    matrix: matrixOf(transform),
    fontNamed: (name) => fonts.get(name) ?? null,
    isShown,
  });
  const operators = new Map([
    ...stateOperators(ops, pen),
    ...textOperators(ops, pen),
    ...paintOperators(ops, pen),
  ]);
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    operators.get(operator)?.(Array.isArray(args) ? args : []);
  });
  const lost = [...fonts.values()].includes(null);
  return {
    width,
    height,
    ...pen.drawing.seen(),
    pictures: pen.drawing.pictures,
    unmapped: lost || pen.unmapped >= fewUnmapped,
  };
}

/** The fonts that the operators use, by pdf.js's names for them; null for a broken one. */
async function fontsOf(
  page: PDFPageProxy,
  ops: OperatorNumbers,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<ReadonlyMap<string, FontFacts | null>> {
  const names = new Set<string>();
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    const [first] = Array.isArray(args) ? args : [];
    if (operator === ops.setFont) names.add(String(first));
    for (const [key, value] of operator === ops.setGState && Array.isArray(first) ? first : []) {
      if (key === 'Font') names.add(String(value?.[0]));
    }
  });
  const facts = [...names].map(async (name) => {
    const font = await new Promise<PdfFont>((found) => {
      page.commonObjs.get(name, found);
    });
    return [name, font.error ? null : factsOfFont(font)] as const;
  });
  return new Map(await Promise.all(facts));
}
