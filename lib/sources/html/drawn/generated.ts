import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';

/** Pseudo-elements that draw something of their own, or draw a part of the text otherwise. */
export const drawingPseudo = /::?(?:before|after|first-letter|first-line|marker)\b/gi;
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
      if (selectorText.includes(':') && selectorText.search(drawingPseudo) >= 0) {
        selectors.add(selectorText.replace(drawingPseudo, ''));
      }
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
  for (const pseudo of ['::before', '::after']) {
    const style = view.getComputedStyle(element, pseudo);
    if (
      isText(style.content) ||
      (style.content !== 'none' && style.content !== 'normal' && covers(style))
    ) {
      if (style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0')
        return true;
    }
  }
  const own = view.getComputedStyle(element);
  const first = view.getComputedStyle(element, '::first-letter');
  return (
    first.color !== own.color ||
    first.opacity !== own.opacity ||
    first.fontSize !== own.fontSize ||
    first.webkitTextFillColor !== own.webkitTextFillColor
  );
}

/** Anything but strings without a sign: counters, attributes and pictures among them. */
function isText(content: string): boolean {
  if (content === 'none' || content === 'normal') return false;
  const strings = content.replace(/"((?:[^"\\]|\\.)*)"/g, (_all, signs: string) => signs);
  return /[^\s"]/.test(strings);
}

const covers = ({ position, backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  position === 'absolute' &&
  (backgroundImage !== 'none' || !/^rgba\(.*, 0\)$/.test(backgroundColor));
