import { dom } from '../dom/dom.ts';
import { rootOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { drawingPseudo, sheetsOf, withSubject } from './generated.ts';
import { isHarmless, lifts } from './harmless.ts';

/** From so many rules on, looking closely costs less than telling that there is no need. */
const mostRules = 300;
/** Kinds of style attributes that the browser is told of, one query each. */
const mostKinds = 5;

/** Attributes and elements that change how text is drawn, beside styles and what is no plain markup. */
const drawing =
  '[color],[bgcolor],[background],[text],[dir],[hidden="until-found"],dialog,[popover]';

/**
 * Whether a table's figures are sure to be drawn as they are written, by what styles the document has at
 * all. False wherever that is not known.
 */
export function createPlainStyles(document: PageDocument): (table: PageElement) => boolean {
  const root = rootOf(document);
  const touching = touchingRules(document);
  const isPlain =
    root !== null && touching !== null && isPlainlyMarked(root) && hasNothingOfScripts(document);
  return (table) => isPlain && !touches(table, touching);
}

/** A selector for what is styled otherwise than harmlessly; null where that may concern anything. */
function touchingRules(document: PageDocument): string | null {
  const selectors = new Set<string>();
  let left = mostRules;

  const look = (rules: CSSRuleList): boolean => {
    left -= rules.length;
    return left >= 0 && Array.from(rules).every(isTold);
  };
  const isTold = (rule: CSSRule): boolean => {
    const { selectorText, style, cssRules, href } = rule as Partial<
      CSSStyleRule & CSSMediaRule & CSSImportRule
    >;
    if (href !== undefined) return false;
    if (!selectorText || !style) return !cssRules || look(cssRules);
    if (cssRules && cssRules.length > 0) return false;
    const { cssText } = style;
    const selector = selectorText.replace(drawingPseudo, '');
    if (selector === selectorText && isHarmless(cssText)) return true;
    if (selector.includes('::') || lifts.test(cssText)) return false;
    selectors.add(selector);
    return true;
  };

  try {
    const isKnown = sheetsOf(document).every(
      ({ disabled, cssRules }) => disabled || look(cssRules),
    );
    return isKnown ? [...selectors].map(withSubject).join(',') : null;
  } catch {
    return null;
  }
}

const touches = (table: PageElement, selector: string): boolean =>
  selector !== '' && (dom.first(table, selector) !== null || dom.closest(table, selector) !== null);

/** Whether every style attribute is harmless and no other draws; the browser passes over kinds already known. */
function isPlainlyMarked(root: PageElement): boolean {
  const known = new Set<string>();
  for (let query = 0; query < mostKinds; query++) {
    const not = [...known].map((style) => `:not([style=${JSON.stringify(style)}])`).join('');
    const next = dom.first(root, `[style]${not},${drawing}`);
    if (next === null) return true;
    const style = dom.attribute(next, 'style');
    if (style === null || known.has(style) || !isHarmless(style)) return false;
    known.add(style);
  }
  for (const element of dom.select(root, '[style]') ?? []) {
    const style = dom.attribute(element, 'style') ?? '';
    if (!known.has(style) && !isHarmless(style)) return false;
    known.add(style);
  }
  return dom.first(root, drawing) === null;
}

/** Animations and fonts that scripts have added stand in no sheet. */
const hasNothingOfScripts = (document: PageDocument): boolean =>
  dom.animations(document)?.length === 0 && dom.fonts(document)?.size === 0;
