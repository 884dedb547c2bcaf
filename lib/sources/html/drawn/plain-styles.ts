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
  const selectors = [...(rules ?? []), ...(attributes ?? [])];
  const selectorOf = (effect: Touch['effect']) =>
    selectors.flatMap((one) => (one.effect === effect ? one.selector : [])).join(',');
  const touching = selectorOf('own');
  const parting = ['font[size]', selectorOf('part')].filter((one) => one !== '').join(',');
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
    isPlain &&
    !touches(table, touching) &&
    !isColoured(table) &&
    !cells.some(hasGround) &&
    !isParted(table, parting);
}

/** What draws the elements of a selector otherwise, or sets them apart from the text around them. */
interface Touch {
  readonly selector: string;
  readonly effect: 'own' | 'part';
}

/** Rules that draw their elements otherwise; null where a rule may concern anything. */
function touchingRules(document: PageDocument): Touch[] | null {
  const found: Touch[] = [];
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
    const isPart = selector === selectorText && effect === 'part';
    found.push({ selector: withSubject(selector), effect: isPart ? 'part' : 'own' });
    return true;
  };

  try {
    const isKnown = sheetsOf(document).every(
      ({ disabled, cssRules }) => disabled || look(cssRules),
    );
    return isKnown ? found : null;
  } catch {
    return null;
  }
}

const touches = (table: PageElement, selector: string): boolean =>
  selector !== '' && (dom.first(table, selector) !== null || dom.closest(table, selector) !== null);

/** Whether an element of these holds a part of a cell's text, and not all of it. */
function isParted(table: PageElement, selector: string): boolean {
  const parts = dom.select(table, `:is(td,th) :is(${selector})`) ?? [];
  return Array.from(parts).some((part) => {
    const cell = dom.closest(part, 'td,th');
    return cell !== null && textOf(part) !== textOf(cell);
  });
}

const textOf = (element: PageElement): string => (dom.textContent(element) ?? '').trim();

/**
 * The style attributes that draw their own element otherwise; null where an attribute may concern anything.
 * Of many the browser passes over the kinds met among the first.
 */
function touchingAttributes(root: PageElement): Touch[] | null {
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
  const touching: Touch[] = [];
  for (const style of known.keys()) {
    const effect = effectOf(style);
    if (effect === 'any') return null;
    if (effect !== 'none') touching.push({ selector: withStyle(style), effect });
  }
  return touching;
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

const isOrdinary = (root: PageElement): boolean =>
  /none|part/.test(effectOf(attributeOf(root, 'style')));

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
