import { printedSign } from './printed-sign.ts';

/** One sign as pdf.js gives it in the arguments of `showText`. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly isInFont: boolean;
  readonly originalCharCode: number;
  readonly vmetric?: readonly number[] | null;
}

/**
 * What pdf.js knows of a font. `toUnicode`, `differences` and `composite` are there only where the
 * document was opened with `fontExtraProperties`.
 */
export interface PdfFont {
  readonly name?: string;
  readonly error?: unknown;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly missingFile?: boolean;
  readonly fontMatrix?: readonly number[] | null;
  readonly defaultVMetrics?: readonly number[] | null;
  readonly toUnicode?: unknown;
  readonly differences?: readonly (string | undefined)[];
}

export interface FontFacts {
  readonly vertical: boolean;
  /** From units of a glyph to those of the text. */
  readonly unit: number;
  readonly verticalMetrics: readonly number[];
  /** The characters that a glyph stands for; null where the font does not tell. */
  readonly textOf: (glyph: PdfGlyph) => string | null;
}

/** Bullets and arrows: they stand for no character. */
const ornaments = /wingdings|webdings|dingbats|symbol/i;
const privateUse = /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u;
const control = /\p{Cc}/u;
/** Glyph names that number the glyphs of one file, as subsetting programs give them. */
const numbered = /^(?:[gc]|cid|index|glyph)(\d+)$/i;

/**
 * The facts of a font, and which characters its glyphs are. A character is believed only where the
 * font maps it: pdf.js gives the glyph's own number as a character where there is no mapping.
 */
export function factsOfFont(font: PdfFont): FontFacts {
  const known = knownCharacters(font.toUnicode);
  const names = font.differences ?? [];
  const isOrnament = ornaments.test(font.name ?? '');
  return {
    vertical: font.vertical ?? false,
    unit: font.fontMatrix?.[0] ?? 0.001,
    verticalMetrics: font.defaultVMetrics ?? [-1000, 500, 880],
    textOf({ unicode, originalCharCode, isInFont }) {
      if (/^\s*$/.test(unicode)) return unicode;
      const isDrawn = isInFont || font.missingFile === true || font.isType3Font === true;
      const [, number] = numbered.exec(names[originalCharCode] ?? '') ?? [];
      const isGuess = number !== undefined && unicode.codePointAt(0) === Number(number);
      const isKnown = isDrawn && !isGuess && known(originalCharCode);
      if (isKnown && !privateUse.test(unicode) && !control.test(unicode)) {
        return printedSign(unicode);
      }
      return isOrnament ? '' : null;
    },
  };
}

/** Which character codes the font maps, from pdf.js's map: its class does not survive the worker. */
function knownCharacters(toUnicode: unknown): (code: number) => boolean {
  if (typeof toUnicode !== 'object' || toUnicode === null) return () => true;
  if ('_map' in toUnicode && typeof toUnicode._map === 'object' && toUnicode._map !== null) {
    const map = toUnicode._map;
    return (code) => code in map;
  }
  return () => false;
}
