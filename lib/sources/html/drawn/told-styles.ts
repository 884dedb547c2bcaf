import { dom } from '../dom/dom.ts';
import { attributeOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { sheetsOf, withoutDrawing, withSubject } from './generated.ts';
import { type Effect, effectsOf } from './harmless.ts';

/** From so many rules on, looking closely costs less than telling that there is no need. */
const mostRules = 1000;
/** Elements whose style attributes are read at first and at a time, so often, and kinds of them on a page at most. */
const firstRead = 300;
const mostRead = 2000;
const mostRounds = 8;
const mostKinds = 400;

/** Selectors of what styles have an effect on. */
export interface ToldStyles {
  readonly of: (effect: Effect) => readonly string[];
  /** Of rules that may set parts of a figure apart from each other. */
  readonly parting: readonly string[];
}

/** What the rules and the style attributes of a document do; null where they may do anything. */
export function toldStyles(document: PageDocument, root: PageElement): ToldStyles | null {
  const selectors = new Map<Effect, Set<string>>();
  const parting = new Set<string>();
  const tell = (effects: Iterable<Effect>, selector: string): void => {
    for (const effect of effects) {
      const those = selectors.get(effect) ?? new Set();
      selectors.set(effect, those.add(selector));
    }
  };
  const isTold = tellRules(document, tell, parting) && tellAttributes(root, tell);
  return isTold && !selectors.has('any')
    ? { of: (effect) => [...(selectors.get(effect) ?? [])], parting: [...parting] }
    : null;
}

type Tell = (effects: Iterable<Effect>, selector: string) => void;

/** False where a rule may concern anything. */
function tellRules(document: PageDocument, tell: Tell, parting: Set<string>): boolean {
  let left = mostRules;

  const look = (rules: CSSRuleList): boolean => {
    left -= rules.length;
    return left >= 0 && Array.from(rules).every(isTold);
  };
  const isTold = (rule: CSSRule): boolean => {
    const { selectorText, style, cssRules, href } = rule as Partial<
      CSSStyleRule & CSSMediaRule & CSSImportRule
    >;
    if (href !== undefined || 'start' in rule) return false;
    // Names of printed pages look like selectors.
    if (Object.prototype.toString.call(rule) === '[object CSSPageRule]') return true;
    if (!selectorText || !style) return !cssRules || look(cssRules);
    if ((cssRules && cssRules.length > 0) || elsewhere.test(selectorText)) return false;
    const { cssText } = style;
    const selector = withoutDrawing(selectorText);
    const effects = effectsOf(cssText);
    const isWhole = selector === selectorText;
    if (isWhole && sizing.test(cssText)) parting.add(selector);
    if (isWhole && effects.size === 0) return true;
    if (selector.includes('::')) return false;
    tell(isWhole ? effects : ['own', ...effects], withSubject(selector));
    // Where the box of what a rule adds stands is not asked.
    return !(effects.has('any') || (!isWhole && effects.has('lifted')));
  };

  try {
    return sheetsOf(document).every(({ disabled, cssRules }) => disabled || look(cssRules));
  } catch {
    return false;
  }
}

/** In selectors that say something else in their sheet than when they are asked for. */
const elsewhere = /:scope|&|\|(?!=)/;

/** What the size of letters, and room and frames beside them, come from. */
const sizing = /font|margin|padding|border|width/;

/**
 * False where a style attribute may concern anything, or they are of too many kinds. Of many the browser passes
 * over the kinds that are known, the most frequent first.
 */
function tellAttributes(root: PageElement, tell: Tell): boolean {
  const known = new Map<string, number>();
  // Tables are alike: most kinds are known from the first, without asking for all of a page's elements.
  let among = dom.all(root, 'table')[0] ?? root;
  for (let round = 0; round < mostRounds && known.size <= mostKinds; round++) {
    const frequent = [...known].sort(([, one], [, other]) => other - one);
    const others = frequent.map(([style]) => `:not(${withStyle(style)})`);
    const styled = dom.select(among, `[style]${others.join('')}`) ?? [];
    const read = Math.min(styled.length, round === 0 ? firstRead : mostRead);
    for (let index = 0; index < read; index++) {
      const element = styled[index];
      const style = element ? attributeOf(element, 'style') : '';
      if (unheard.test(style)) return false;
      known.set(style, (known.get(style) ?? 0) + 1);
    }
    if (among === root && styled.length === read) {
      for (const style of known.keys()) tell(effectsOf(style), withStyle(style));
      return true;
    }
    among = root;
  }
  return false;
}

/** Signs that no selector can ask for. */
const unheard = /[\ud800-\udfff]|\0/;

/** A selector of those that have just this attribute; in strings of CSS a new line has to be escaped. */
export const withAttribute = (name: string, value: string): string =>
  `[${name}="${value.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"]`;

const withStyle = (style: string): string => withAttribute('style', style);
