import type { FigureLook } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import { attributeOf, rootOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { shadowHostsIn } from '../shadow-hosts.ts';
import { drawingPseudo, sheetsOf, withSubject } from './generated.ts';
import { effectOf } from './harmless.ts';

/** From so many rules on, looking closely costs less than telling that there is no need. */
const mostRules = 300;
/** Elements that are asked for their styles one by one, and queries for further kinds. */
const mostAsked = 3000;
const mostQueries = 20;

/**
 * Whether a table's figures are sure to be drawn as they are written, by what styles the document has at
 * all. False wherever that is not known.
 */
export function createPlainStyles(document: PageDocument): FigureLook['isPlain'] {
  const root = rootOf(document);
  const rules = touchingRules(document);
  const attributes = root && touchingAttributes(root);
  const touching = [...(rules ?? []), ...(attributes ?? [])].join(',');
  const isPlain =
    root !== null &&
    rules !== null &&
    attributes !== null &&
    dom.all(root, 'dialog').length === 0 &&
    shadowHostsIn(root).length === 0 &&
    isOrdinary(root) &&
    isOrdinary(dom.documentElement(document) ?? root) &&
    hasNothingOfScripts(document);
  return (table, cells) =>
    isPlain && !touches(table, touching) && !isColoured(table) && !cells.some(hasGround);
}

/** Selectors of rules that draw their elements otherwise; null where a rule may concern anything. */
function touchingRules(document: PageDocument): string[] | null {
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
    const effect = effectOf(cssText);
    if (selector === selectorText && effect === 'none') return true;
    if (selector.includes('::') || effect === 'any') return false;
    selectors.add(selector);
    return true;
  };

  try {
    const isKnown = sheetsOf(document).every(
      ({ disabled, cssRules }) => disabled || look(cssRules),
    );
    return isKnown ? [...selectors].map(withSubject) : null;
  } catch {
    return null;
  }
}

const touches = (table: PageElement, selector: string): boolean =>
  selector !== '' && (dom.first(table, selector) !== null || dom.closest(table, selector) !== null);

/**
 * Selectors of the style attributes that draw their own element otherwise; null where an attribute may concern
 * anything. Of many the browser passes over the kinds met among the first.
 */
function touchingAttributes(root: PageElement): string[] | null {
  const elements = dom.all(root, '*');
  const isSmall = elements.length <= mostAsked;
  const asked = isSmall ? (dom.select(root, '[style]') ?? []) : elements;
  const known = new Map<string, number>();
  for (let index = 0; index < Math.min(asked.length, mostAsked); index++) {
    const element = asked[index];
    const style = element && dom.attribute(element, 'style');
    if (style) known.set(style, (known.get(style) ?? 0) + 1);
  }
  if (!(isSmall ? dom.first(root, turning) === null : findOthers(root, known))) return null;
  const touching = [...known.keys()].filter((style) => effectOf(style) !== 'none');
  return touching.some((style) => effectOf(style) === 'any') ? null : touching.map(withStyle);
}

/** Adds the style attributes that are not known yet; false where they are too many, or signs may be turned. */
function findOthers(root: PageElement, known: Map<string, number>): boolean {
  for (let query = 0; query < mostQueries; query++) {
    // The browser tries them in turn until one does not hold: the most frequent first.
    const frequent = [...known].sort(([, one], [, other]) => other - one);
    const others = frequent.map(([style]) => `:not(${withStyle(style)})`);
    const next = dom.first(root, `[style]${others.join('')},${turning}`);
    if (next === null) return true;
    if (dom.matches(next, turning)) return false;
    known.set(attributeOf(next, 'style'), 0);
  }
  return false;
}

const isOrdinary = (root: PageElement): boolean => effectOf(attributeOf(root, 'style')) === 'none';

/**
 * Of what turns the order of signs, or skips what is inside. Text that a browser would turn of itself, as
 * with `dir=auto`, is told by its signs. Selectors with a value cost half of those without.
 */
const turning = '[dir=rtl i],[hidden=until-found i]';

const withStyle = (style: string): string => `[style=${JSON.stringify(style)}]`;

/** Whether attributes of old give a ground or a colour to a table's rows or letters, or to what is around it. */
function isColoured(table: PageElement): boolean {
  return (
    dom.closest(table, '[bgcolor],[background],[text],[dir],[hidden]') !== null ||
    Array.from(dom.all(table, 'tr')).some(hasGround) ||
    Array.from(dom.all(table, 'font')).some((font) => dom.attribute(font, 'color') !== null) ||
    dom.first(table, 'font[size="1"],font[size^="-"]') !== null
  );
}

const hasGround = (part: PageElement): boolean =>
  dom.attribute(part, 'bgcolor') !== null || dom.attribute(part, 'background') !== null;

/** Animations and fonts that scripts have added stand in no sheet. */
const hasNothingOfScripts = (document: PageDocument): boolean =>
  dom.animations(document)?.length === 0 && dom.fonts(document)?.size === 0;
