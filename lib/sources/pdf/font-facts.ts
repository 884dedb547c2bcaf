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
 * What pdf.js knows of a font. What `composite` and the encodings say is there only where the document was
 * opened with `fontExtraProperties`; whether the file maps its glyphs to characters is never told.
 */
export interface PdfFont {
  readonly name?: string;
  readonly error?: unknown;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly missingFile?: boolean;
  readonly fontMatrix?: readonly number[] | null;
  readonly defaultVMetrics?: readonly number[] | null;
  readonly composite?: boolean;
  readonly isSymbolicFont?: boolean;
  readonly differences?: ReadonlyMap<number, string>;
  readonly defaultEncoding?: readonly (string | undefined)[];
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
const numbered = /^(?:[gc]|cid|index|glyph)([\da-f]+)$/i;
/** Names that say which character a glyph is: "A", "seven", "uni0037". */
const standardName = /^(?:[a-z]|[a-z]{3,}|uni[\da-f]{4})$/i;
/** What reports in Chinese are written with. */
const written = /^[\x20-\x7e\u00b7\u2010-\u2027\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]$/;
const ideograph = /[\u4e00-\u9fff]/;
/** Signs that such reports hardly use, and that the first codes of a renumbered font stand for. */
const unusual = /[!"#$&'*;<=>@[\\\]^_`{|}~]/;

/**
 * The facts of a font that draws `glyphs` on a sheet, and which characters they are. pdf.js gives a glyph's
 * own number as a character where the file has none for it: such a one is believed only where all of the
 * font's are written language.
 */
export function factsOfFont(font: PdfFont, glyphs: readonly PdfGlyph[]): FontFacts {
  const isByCode = ({ unicode, originalCharCode }: PdfGlyph) =>
    unicode === String.fromCodePoint(originalCharCode);
  const byCode = glyphs.filter((glyph) => isByCode(glyph) && !/^\s*$/.test(glyph.unicode));
  const isBelieved = font.composite
    ? byCode.some(({ unicode }) => ideograph.test(unicode)) &&
      byCode.every(({ unicode }) => written.test(unicode))
    : !font.isSymbolicFont || !byCode.some(({ unicode }) => unusual.test(unicode));
  const isNamed = (code: number) =>
    font.composite === true ||
    standardName.test(font.differences?.get(code) ?? font.defaultEncoding?.[code] ?? '');
  const isNumbered = ({ unicode, originalCharCode }: PdfGlyph) => {
    const [, number] = numbered.exec(font.differences?.get(originalCharCode) ?? '') ?? [];
    const code = unicode.codePointAt(0);
    return (
      number !== undefined &&
      (Number.parseInt(number, 10) === code || Number.parseInt(number, 16) === code)
    );
  };
  const isKnown = (glyph: PdfGlyph) =>
    !isNumbered(glyph) && (!isByCode(glyph) || (isBelieved && isNamed(glyph.originalCharCode)));
  const isOrnament = ornaments.test(font.name ?? '');
  return {
    vertical: font.vertical ?? false,
    unit: font.fontMatrix?.[0] ?? 0.001,
    verticalMetrics: font.defaultVMetrics ?? [-1000, 500, 880],
    textOf(glyph) {
      const { unicode, isInFont } = glyph;
      if (/^\s*$/.test(unicode)) return unicode;
      const isDrawn = isInFont || font.missingFile === true || font.isType3Font === true;
      if (isDrawn && isKnown(glyph) && !privateUse.test(unicode) && !control.test(unicode)) {
        return printedSign(unicode);
      }
      return isOrnament ? '' : null;
    },
  };
}

export function isGlyph(value: unknown): value is PdfGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}
