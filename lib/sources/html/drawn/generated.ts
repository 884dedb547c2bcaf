import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { colourOf } from './colours.ts';
import { lengthOf } from './lengths.ts';

/** Pseudo-elements that draw something of their own, or draw a part of the text otherwise. */
const drawingPseudo =
  /"(?:[^"\\]|\\.)*"|\\.|(::?(?:before|after|first-letter|first-line|marker)\b)/gis;
/** A selector without such pseudo-elements; what its strings and escaped signs say stays. */
export const withoutDrawing = (selector: string): string =>
  selector.includes(':')
    ? selector.replace(drawingPseudo, (all, pseudo?: string) => (pseudo === undefined ? all : ''))
    : selector;
/** Where a pseudo-element stood alone. */
const bare = /(^|[\s>+~,(])(?=$|[,)])/g;
/** A selector without its pseudo-element. */
export const withSubject = (selector: string): string => selector.replace(bare, '$1*');
const highlighting = /::(?:highlight|selection|target-text)/i;
/** Rules from which on reading them costs more than asking each element. */
const most = 3000;

export const sheetsOf = (document: PageDocument): CSSStyleSheet[] => [
  ...dom.styleSheets(document),
  ...(dom.adoptedStyleSheets(document) ?? []),
];

/**
 * The elements that rules give such pseudo-elements, and those that have them of their own; null where the
 * rules cannot be told, as those of another origin.
 */
export function decorated(document: PageDocument): ReadonlySet<PageElement> | null {
  const selectors = new Set(['q']);
  let left = most;

  const look = (rules: CSSRuleList): boolean => {
    left -= rules.length;
    if (left < 0) return false;
    for (const rule of rules) {
      const { selectorText, cssRules, styleSheet } = rule as Partial<
        CSSStyleRule & CSSImportRule & CSSMediaRule
      >;
      if (styleSheet && !look(styleSheet.cssRules)) return false;
      if (cssRules && !selectorText && !look(cssRules)) return false;
      if (!selectorText) continue;
      if (highlighting.test(selectorText) || (cssRules && cssRules.length > 0)) return false;
      const selector = withoutDrawing(selectorText);
      if (selector !== selectorText) selectors.add(selector);
    }
    return true;
  };

  try {
    for (const sheet of sheetsOf(document)) {
      if (!sheet.disabled && !look(sheet.cssRules)) return null;
    }
    const wanted = [...selectors].map(withSubject).join(',');
    return new Set(dom.select(document, wanted));
  } catch {
    return null;
  }
}

/** Whether an element's pseudo-elements draw anything that is seen, or its letters otherwise. */
export function drawsMore(view: PageView, element: PageElement): boolean {
  const of = (pseudo?: string) => view.getComputedStyle(element, pseudo);
  const own = of();
  return (
    isDrawn(of('::before')) ||
    isDrawn(of('::after')) ||
    (own.display === 'list-item' && isText(of('::marker').content)) ||
    isOtherwise(of('::first-letter'), own) ||
    isOtherwise(of('::first-line'), own)
  );
}

/** Whether what rules add is seen: signs, or a box that is more than a line. */
export function isDrawn(style: CSSStyleDeclaration): boolean {
  const { content } = style;
  if (content === 'none' || content === 'normal' || style.display === 'none') return false;
  if (style.visibility !== 'visible' || Number(style.opacity) < 0.1) return false;
  if (/^matrix\(0, 0, 0, 0,/.test(style.transform) || /^0(?: 0)*$/.test(style.scale)) return false;
  return isText(content) || isBox(style);
}

function isOtherwise(part: CSSStyleDeclaration, own: CSSStyleDeclaration): boolean {
  const { color, opacity, fontSize, webkitTextFillColor, verticalAlign, backgroundColor } = part;
  return (
    (backgroundColor !== own.backgroundColor && hasGround(part)) ||
    part.textShadow !== own.textShadow ||
    part.letterSpacing !== own.letterSpacing ||
    part.boxShadow !== 'none' ||
    sumOf(part.borderLeftWidth, part.borderRightWidth) > 0 ||
    color !== own.color ||
    opacity !== own.opacity ||
    fontSize !== own.fontSize ||
    webkitTextFillColor !== own.webkitTextFillColor ||
    (verticalAlign !== 'baseline' && verticalAlign !== own.verticalAlign) ||
    part.textDecorationLine.includes('line-through')
  );
}

/** Anything but strings without a sign: counters, attributes and pictures among them. */
function isText(content: string): boolean {
  if (content === 'none' || content === 'normal') return false;
  const strings = content.replace(/"((?:[^"\\]|\\.)*)"/g, (_all, signs: string) => signs);
  return /[^\s"]/.test(strings);
}

/** Pixels up to which a box is a line of a frame. */
const line = 3;

/** Whether a pseudo-element without signs is a box that hides or adds something, and no line. */
function isBox(style: CSSStyleDeclaration): boolean {
  if (style.zIndex.startsWith('-')) return false;
  const isOut = style.position === 'absolute' || style.position === 'fixed';
  const wide = sumOf(style.width, style.paddingLeft, style.paddingRight);
  const high = sumOf(style.height, style.paddingTop, style.paddingBottom);
  const edge = sumOf(style.borderLeftWidth, style.borderRightWidth);
  if (isOut) return (hasGround(style) && wide > line && high > line) || edge > line * 2;
  return high > line && (edge > 0 || (hasGround(style) && wide > 0));
}

const sumOf = (...lengths: string[]): number =>
  lengths.reduce((sum, length) => sum + (lengthOf(length) || 0), 0);

/** Whether a box hides what is under it, by a colour, a picture or what it does to the light. */
export const hasGround = (style: CSSStyleDeclaration): boolean =>
  style.backgroundImage !== 'none' ||
  (style.boxShadow !== 'none' &&
    /(?:[3-9]|\d{2})(?:\.\d+)?px/.test(style.boxShadow) &&
    style.boxShadow.includes('inset')) ||
  !/^(?:none|)$/.test(style.backdropFilter ?? '') ||
  (colourOf(style.backgroundColor)?.[3] ?? 1) > 0.1;
