import type { IsPlain } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import { attributeOf, childrenOf, rootOf, viewOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { effectsOf } from './harmless.ts';
import { createOverflow, overflowsCells } from './overflow.ts';
import { createParted } from './parted.ts';
import { type ToldStyles, toldStyles } from './told-styles.ts';

/**
 * Whether a table's figures are sure to be drawn as they are written, by what styles the document has at
 * all. False wherever that is not known.
 */
export function createPlainStyles(document: PageDocument): IsPlain {
  try {
    const root = rootOf(document);
    const { frameElement: frame } = viewOf(document);
    if (frame && !createPlainStyles(dom.ownerDocument(frame))(frame, [])) return () => false;
    const told = root && isOrdinary(document, root) ? toldStyles(document, root) : null;
    return root && told ? plainBy(document, root, told) : () => false;
  } catch {
    // A selector that is one in a sheet only.
    return () => false;
  }
}

function plainBy(document: PageDocument, root: PageElement, { of, parting }: ToldStyles): IsPlain {
  const letters = dom.all(root, 'font').length > 0 ? ofLetters : '';
  const touching = listOf(...of('own'), ofOld, letters);
  const small = among(`:not(${tableParts})`, of('sized'));
  const within = listOf(
    touching,
    ...of('inside'),
    among(`:not(${tableParts},${blocks})`, of('wrapped')),
    among(`:not(${tableParts})`, of('framed')),
    small,
  );
  const fixed = listOf(...of('fixed'));
  const isMet = findsIn(root, within);
  const isLifted = isAbove(root, of('cut'));
  let areRuled: boolean | undefined;
  /** Attributes of old count as rules. */
  const isParted = createParted(viewOf(document), () => {
    areRuled ??=
      letters !== '' ||
      (parting.length > 0 && dom.first(root, `:is(td,th) :is(${listOf(...parting)})`) !== null);
    return areRuled;
  });
  let isOverdrawn: ReturnType<typeof createOverflow> | undefined;
  const isApart = (table: PageElement): boolean => {
    if (small === '') return true;
    isOverdrawn ??= createOverflow(viewOf(document), dom.select(root, small) ?? []);
    return !isOverdrawn(table);
  };
  return (table, several) =>
    !isLifted &&
    !isMet(table) &&
    dom.closest(table, listOf(touching, around)) === null &&
    !(fixed !== '' && dom.matches(table, fixed) && overflowsCells(table)) &&
    isApart(table) &&
    !isParted(several);
}

/** Of so many tables one question of the whole page costs less than one of each, if so few elements answer. */
const many = 20;
const few = 200;

/** Tells whether a table holds an element that a selector fits. */
function findsIn(root: PageElement, selector: string): (table: PageElement) => boolean {
  const found =
    dom.all(root, 'table').length < many ? null : Array.from(dom.select(root, selector) ?? []);
  return found === null || found.length > few
    ? (table) => dom.first(table, selector) !== null
    : (table) => found.some((element) => dom.contains(table, element));
}

/** Whether anything is drawn above all else, or a picture beyond its box; browsers find names faster than attributes. */
function isAbove(root: PageElement, cut: readonly string[]): boolean {
  const has = (name: string) => dom.all(root, name).length > 0;
  return (
    has('dialog') ||
    dom.first(root, '[popover]') !== null ||
    (has('svg') && dom.first(root, 'svg[overflow=visible i]') !== null) ||
    (cut.length > 0 && dom.first(root, among(pictured, cut)) !== null)
  );
}

const listOf = (...selectors: string[]): string => selectors.filter((one) => one !== '').join(',');

/** Those of some elements that one of the selectors fits; "" for none. What is quickly told is told first. */
function among(elements: string, selectors: readonly string[]): string {
  if (selectors.length === 0) return '';
  const those = `:is(${listOf(...selectors)})`;
  return selectors.length > 9 ? elements + those : those + elements;
}

const tableParts = 'table,thead,tbody,tr,td,th,col,colgroup';
const blocks = 'p,div,center,caption';

/** Pictures that may be drawn beyond their boxes. */
const pictured = ':is(svg,img,canvas,video)';

/**
 * Attributes that turn the order of signs, skip what is inside, or as of old give a ground or a colour, or make
 * letters small. Text that a browser would turn of itself, as with `dir=auto`, is told by its signs.
 */
const ofOld = '[dir=rtl i],[hidden=until-found i],[bgcolor],[background]';
const ofLetters = 'font[color],font[size="1"],font[size^="-"]';

/** Those around a table that colour, hide or turn it. */
const around = '[text],[dir],[hidden]';

/** Animations and fonts that scripts have added stand in no sheet, and a page may be dark without a rule. */
function isOrdinary(document: PageDocument, root: PageElement): boolean {
  const whole = dom.documentElement(document) ?? root;
  return (
    [root, whole].every((one) => effectsOf(attributeOf(one, 'style')).size === 0) &&
    dom.animations(document)?.length === 0 &&
    dom.fonts(document)?.size === 0 &&
    dom.first(whole, darkened) === null &&
    childrenOf(whole).every((one) => one === root || isNothing(one))
  );
}

/** Scripts put things beside the body, as we do; ours has neither a size nor a content that can be asked. */
function isNothing(element: PageElement): boolean {
  if (!dom.checkVisibility(element)) return true;
  const { width = 0, height = 0 } = dom.rect(element) ?? {};
  return (
    dom.firstChild(element) === null && dom.shadowRoot(element) === null && width * height === 0
  );
}

const darkened = 'meta[name="color-scheme" i][content*="dark" i]';
