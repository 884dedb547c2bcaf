import type { IsPlain } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import { attributeOf, rootOf, viewOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { drawingPseudo, sheetsOf, withSubject } from './generated.ts';
import { effectOf } from './harmless.ts';
import { createParted } from './parted.ts';

/** From so many rules on, looking closely costs less than telling that there is no need. */
const mostRules = 300;
/** Elements whose style attributes are read at first and at a time, so often, and kinds of them on a page at most. */
const firstRead = 300;
const mostRead = 2000;
const mostRounds = 8;
const mostKinds = 400;

/**
 * Whether a table's figures are sure to be drawn as they are written, by what styles the document has at
 * all. False wherever that is not known.
 */
export function createPlainStyles(document: PageDocument): IsPlain {
  const root = rootOf(document);
  const rules = touchingRules(document);
  const attributes = root && touchingAttributes(root);
  const letters = root !== null && dom.all(root, 'font').length > 0 ? ofLetters : '';
  const touching = [...(rules?.touching ?? []), ...(attributes ?? []), ofOld, letters]
    .filter((one) => one !== '')
    .join(',');
  const isPlain =
    root !== null &&
    rules !== null &&
    attributes !== null &&
    dom.all(root, 'dialog').length === 0 &&
    isOrdinary(root) &&
    isOrdinary(dom.documentElement(document) ?? root) &&
    hasNothingOfScripts(document);
  const isMet =
    isPlain && (dom.all(root, 'table').length < many || dom.first(root, touching) !== null);
  let areRuled: boolean | undefined;
  /** Attributes of old count as rules. */
  const isParted = createParted(viewOf(document), () => {
    const parting = [...(rules?.parting ?? [])].join(',');
    areRuled ??=
      root === null ||
      letters !== '' ||
      (parting !== '' && dom.first(root, `:is(td,th) :is(${parting})`) !== null);
    return areRuled;
  });
  return (table, several) =>
    isPlain &&
    !(isMet && dom.first(table, touching) !== null) &&
    dom.closest(table, `${touching},${around}`) === null &&
    !isParted(several);
}

/** Of so many tables one question of the whole page costs less than one of each. */
const many = 20;

/** Selectors of rules: of those that draw their elements otherwise, and that may set them apart from others. */
interface Ruled {
  readonly touching: ReadonlySet<string>;
  readonly parting: ReadonlySet<string>;
}

/** Null where a rule may concern anything. */
function touchingRules(document: PageDocument): Ruled | null {
  const touching = new Set<string>();
  const parting = new Set<string>();
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
    if (!selectorText || !style) return !cssRules || look(cssRules);
    if ((cssRules && cssRules.length > 0) || elsewhere.test(selectorText)) return false;
    const { cssText } = style;
    const selector = selectorText.replace(drawingPseudo, '');
    const effect = effectOf(cssText);
    const isWhole = selector === selectorText;
    if (isWhole && sizing.test(cssText)) parting.add(selector);
    if (isWhole && effect === 'none') return true;
    if (selector.includes('::') || effect === 'any') return false;
    touching.add(withSubject(selector));
    return true;
  };

  try {
    const isKnown = sheetsOf(document).every(
      ({ disabled, cssRules }) => disabled || look(cssRules),
    );
    return isKnown ? { touching, parting } : null;
  } catch {
    return null;
  }
}

/** In selectors that say something else in their sheet than when they are asked for. */
const elsewhere = /:scope|&|\|(?!=)/;

/** What the size of letters, and room and frames beside them, come from. */
const sizing = /font|margin|padding|border|width/;

/**
 * Selectors of the style attributes that draw their own element otherwise; null where an attribute may concern anything, or
 * they are of too many kinds. Of many the browser passes over the kinds that are known, the most frequent first.
 */
function touchingAttributes(root: PageElement): string[] | null {
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
      known.set(style, (known.get(style) ?? 0) + 1);
    }
    if (among === root && styled.length === read) return touchesOf(known.keys());
    among = root;
  }
  return null;
}

function touchesOf(styles: Iterable<string>): string[] | null {
  const touching: string[] = [];
  for (const style of styles) {
    const effect = effectOf(style);
    if (effect === 'any') return null;
    if (effect !== 'none') touching.push(withStyle(style));
  }
  return touching;
}

const isOrdinary = (root: PageElement): boolean => effectOf(attributeOf(root, 'style')) === 'none';

const withStyle = (style: string): string => `[style=${JSON.stringify(style)}]`;

/**
 * Attributes that turn the order of signs, skip what is inside, or as of old give a ground or a colour, or make
 * letters small. Text that a browser would turn of itself, as with `dir=auto`, is told by its signs.
 */
const ofOld = '[dir=rtl i],[hidden=until-found i],[bgcolor],[background]';
const ofLetters = 'font[color],font[size="1"],font[size^="-"]';

/** Those around a table that colour, hide or turn it. */
const around = '[text],[dir],[hidden]';

/** Animations and fonts that scripts have added stand in no sheet. */
const hasNothingOfScripts = (document: PageDocument): boolean =>
  dom.animations(document)?.length === 0 && dom.fonts(document)?.size === 0;
