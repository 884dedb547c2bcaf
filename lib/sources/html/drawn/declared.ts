import { lengthOf } from './lengths.ts';

/** Why a figure is not what its text says; told with the cell. */
export type Doubt = 'unseen' | 'raised' | 'struck' | 'generated' | 'reordered' | 'covered';

/** Features of a font that raise, lower or shrink digits. */
const raisingFeatures = /sups|subs|sinf|numr|dnom|frac|ordn/;
const bullets = /^(?:none|disc|circle|square)$/;
const none = /^(?:none|normal|)$/;

/** Why the styles of an element leave the text inside it otherwise than it is written; null where they do not. */
export function doubtOf(style: CSSStyleDeclaration): Doubt | null {
  const { fontFeatureSettings, fontVariantPosition, listStyleType, listStyleImage } = style;
  const isListed = !bullets.test(listStyleType) || listStyleImage !== 'none';
  if (style.display === 'list-item' && isListed) return 'generated';
  if (isStruck(style)) return 'struck';
  if (raisingFeatures.test(fontFeatureSettings) || /su[bp]/.test(fontVariantPosition ?? '')) {
    return 'raised';
  }
  if (!none.test(style.content) || addsSigns(style)) return 'generated';
  if (isOutlinedInside(style)) return 'covered';
  if (isSpread(style)) return 'reordered';
  if (!isUpright(style) || style.writingMode !== 'horizontal-tb') return 'reordered';
  return hides(style) ? 'unseen' : null;
}

/** The same of an element around the table: what hides a whole table hides no figure of it. */
export function doubtAround(style: CSSStyleDeclaration): Doubt | null {
  if (style.textDecorationLine.includes('line-through')) return 'struck';
  return isMirrored(style) ? 'reordered' : null;
}

/** Pixels from which a line, a stroke or a shadow is more than an ornament. */
const thick = 4;
const stroked = 1.5;
const hairline = 0.3;

function isStruck(style: CSSStyleDeclaration): boolean {
  const { textDecorationLine: line, textDecorationThickness, textUnderlineOffset } = style;
  if (none.test(line)) return false;
  return (
    line.includes('line-through') ||
    lengthOf(textDecorationThickness) > thick ||
    textUnderlineOffset.startsWith('-')
  );
}

function addsSigns(style: CSSStyleDeclaration): boolean {
  const reflects = style.getPropertyValue('-webkit-box-reflect');
  const { textEmphasisStyle, backgroundImage, backgroundRepeat, display } = style;
  const isBesideText = backgroundImage.includes('url(') && backgroundRepeat === 'no-repeat';
  return (
    !none.test(reflects) ||
    textEmphasisStyle?.includes('"') ||
    castsSigns(style.textShadow) ||
    (isBesideText && !/^table(?!-(?:cell|row))/.test(display)) ||
    (style.borderImageSource.includes('url(') && / fill/.test(style.borderImageSlice))
  );
}

/** Whether an outline is drawn over what its element holds. */
function isOutlinedInside({ outlineStyle, outlineWidth, outlineOffset }: CSSStyleDeclaration) {
  return (
    !/^(?:none|)$/.test(outlineStyle) &&
    lengthOf(outlineWidth) > thick &&
    outlineOffset.startsWith('-')
  );
}

/** Whether digits stand so far apart that each is a figure, or upon each other. */
function isSpread({ letterSpacing, fontSize }: CSSStyleDeclaration): boolean {
  const apart = lengthOf(letterSpacing) / lengthOf(fontSize);
  return apart > 0.6 || apart < -0.15;
}

/** Whether a shadow is a second text: sharp, and beside the first. */
function castsSigns(shadow: string): boolean {
  return [...shadow.matchAll(/(-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px/g)].some(
    ([, x, y, blur]) =>
      Math.max(Math.abs(Number(x)), Math.abs(Number(y))) >= thick && Number(blur) < thick,
  );
}

/** Filters that leave letters to be read. */
const mildFilters =
  /^(?:(?:grayscale|sepia|saturate|hue-rotate)\([^()]*\) ?|drop-shadow\((?:rgba?\([^)]*\) )?(?:-?[0-3](?:\.\d+)?px ?){2}[\d.]+px\) ?)+$/;

function hides(style: CSSStyleDeclaration): boolean {
  const of = (name: string) => style.getPropertyValue(name);
  return (
    style.contentVisibility === 'hidden' ||
    !(none.test(style.filter) || mildFilters.test(style.filter)) ||
    style.clipPath !== 'none' ||
    (style.position === 'absolute' && style.clip.startsWith('rect')) ||
    style.maskImage !== 'none' ||
    !none.test(of('-webkit-mask-box-image-source')) ||
    style.mixBlendMode !== 'normal' ||
    !none.test(of('-webkit-text-security')) ||
    lengthOf(of('-webkit-text-stroke-width')) > (isOtherStroke(style) ? hairline : stroked) ||
    (style.position !== 'static' && style.zIndex.startsWith('-'))
  );
}

/** Whether the edges of letters are drawn in another colour than letters: it may be that of their ground. */
const isOtherStroke = ({ webkitTextStrokeColor, webkitTextFillColor }: CSSStyleDeclaration) =>
  webkitTextStrokeColor !== webkitTextFillColor;

/** False where an element is turned in any way: moved and enlarged it may be. */
function isUpright(style: CSSStyleDeclaration): boolean {
  const [a, b, c, d] = axesOf(style.transform);
  return !isMirrored(style) && a > 0 && d > 0 && b === 0 && c === 0 && !/[1-9]/.test(style.rotate);
}

/** Whether letters are drawn mirrored or upside down. */
function isMirrored({ transform, scale, rotate, offsetPath }: CSSStyleDeclaration): boolean {
  const [a, b, c, d] = axesOf(transform);
  return (
    a * d - b * c < 0 ||
    (a < 0 && d < 0) ||
    scale.includes('-') ||
    /[xyz]|180/.test(rotate.replace(/^[xyz] (?:0|360)deg$/, '')) ||
    !none.test(offsetPath)
  );
}

type Axes = readonly [a: number, b: number, c: number, d: number];
const asItIs: Axes = [1, 0, 0, 1];
/** Of what turns letters out of their plane. */
const askew: Axes = [0, 0, 0, 0];

/** Where a transform takes the horizontal and the vertical. */
function axesOf(transform: string): Axes {
  const numbers = transform.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  if (transform.startsWith('matrix(')) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    return [a, b, c, d];
  }
  if (!transform.startsWith('matrix3d(')) return asItIs;
  const [, a = 0, b = 0, , w = 0, c = 0, d = 0, , v = 0, , , , , , , , u = 1] = numbers;
  return w === 0 && v === 0 && u > 0 ? [a, b, c, d] : askew;
}
