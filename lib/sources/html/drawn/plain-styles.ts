import { dom } from '../dom/dom.ts';
import { attributeOf, childrenOf, rootOf, viewOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import type { PlainIn, PlainStyles } from '../plain.ts';
import { findsIn, selectAll } from './finds.ts';
import { type Effect, effectsOf } from './harmless.ts';
import { createLifted } from './lifted.ts';
import { createOverflow, isClipped, isCrossed, overflowsCells } from './overflow.ts';
import { createParted } from './parted.ts';
import { type ToldStyles, toldStyles, withAttribute } from './told-styles.ts';
import { writtenCells } from './written-cells.ts';

/** What the styles of documents leave as it is written, each told once. */
export function createPlain(): PlainIn {
  const known = new Map<PageDocument, PlainStyles>();
  return (document) => {
    const told = known.get(document) ?? plainIn(document);
    known.set(document, told);
    return told;
  };
}

/**
 * By what styles the document has at all; nothing wherever that is not known. `isAround`: it is asked about a frame in
 * it, and need not have a table.
 */
function plainIn(document: PageDocument, isAround = false): PlainStyles {
  try {
    const root = rootOf(document);
    const { frameElement: frame } = viewOf(document);
    if (frame && !plainIn(dom.ownerDocument(frame), true).isPlain(frame, [])) return nothing;
    // Telling costs more than it saves where there is no table.
    const told =
      root && (isAround || dom.all(root, 'table').length > 0) && isOrdinary(document, root)
        ? toldStyles(document, root)
        : null;
    return root && told ? plainBy(document, root, told) : nothing;
  } catch {
    // A selector that is one in a sheet only.
    return nothing;
  }
}

const nothing: PlainStyles = { keepsVisible: false, cellsOf: () => null, isPlain: () => false };

function plainBy(
  document: PageDocument,
  root: PageElement,
  { of, parting }: ToldStyles,
): PlainStyles {
  const letters = dom.all(root, 'font').length > 0 ? ofLetters : [];
  const touching = [
    ...of('own'),
    ...of('lifted'),
    ...ofOld,
    ...letters,
    ...coloured(root, 'bgcolor', 'background'),
    ...(letters.length > 0 ? coloured(root, 'color', 'color') : []),
  ];
  const beside = besideParts(root, [
    ...of('sized'),
    ...of('backwards'),
    ...of('framed'),
    ...of('wrapped'),
  ]);
  const outside = (effect: Effect) => among(`:not(${tableParts})`, of(effect).filter(beside));
  const [sized, backwards] = [outside('sized'), outside('backwards')];
  const framed = of('framed').filter(beside);
  const frames = among(`:not(${tableParts})`, framed);
  const inLines = among(`:not(${tableParts},${blocks})`, of('wrapped').filter(beside));
  const wrapped = [...frames, ...inLines];
  const laid = of('laid').join();
  const clips = of('clips').join();
  const floats = of('floats').join();
  const isCrossedBy = (table: PageElement): boolean => {
    const isFloating = floats !== '' && dom.closest(table, floats) !== null;
    const crossing = isFloating ? wrapped : inLines;
    return crossing.length > 0 && isCrossed(table, selectAll(root, crossing));
  };
  const aroundText = [...touching, ...of('text'), ...around].join();
  const aroundFigures = [...touching, ...around].join();
  const isMet = findsIn(root, [...touching, ...of('inside'), ...wrapped, ...sized, ...backwards]);
  const losesText = findsIn(root, of('text'));
  const isLifted = isAbove(root, of('cut'));
  let areRuled: boolean | undefined;
  /** Attributes of old count as rules. */
  const isParted = createParted(viewOf(document), () => {
    areRuled ??=
      letters.length > 0 ||
      (parting.length > 0 && dom.first(root, `:is(td,th) :is(${parting.join()})`) !== null);
    return areRuled;
  });
  let mayMeet: ReturnType<typeof createLifted> | undefined;
  const isMetBy = (table: PageElement): boolean => {
    if (of('lifted').length === 0) return false;
    mayMeet ??= createLifted(viewOf(document), selectAll(root, of('lifted')));
    return mayMeet(table);
  };
  /** Whether any table has columns too narrow for what they hold, and so may draw over others. */
  let isNarrow: boolean | undefined;
  const areNarrow = () => {
    const fixed = of('fixed').join();
    isNarrow ??= fixed !== '' && Array.from(dom.select(root, fixed) ?? []).some(overflowsCells);
    return isNarrow;
  };
  let isOverdrawn: ReturnType<typeof createOverflow> | undefined;
  const isApart = (table: PageElement): boolean => {
    if (sized.length + backwards.length === 0) return true;
    isOverdrawn ??= createOverflow(
      viewOf(document),
      selectAll(root, sized),
      selectAll(root, backwards),
    );
    return !isOverdrawn(table);
  };
  return {
    keepsVisible: of('unseen').length === 0,

    cellsOf: (table) =>
      isMet(table) || losesText(table) || dom.closest(table, aroundText) !== null
        ? null
        : writtenCells(table),

    isPlain: (table, several) =>
      !isLifted &&
      !isMet(table) &&
      dom.closest(table, aroundFigures) === null &&
      !(laid !== '' && dom.matches(table, laid)) &&
      !areNarrow() &&
      !(clips !== '' && isClipped(table, clips)) &&
      isApart(table) &&
      !isMetBy(table) &&
      !isCrossedBy(table) &&
      !isParted(several),
  };
}

/** Selectors of an attribute's values that give a colour as a property does, and none that can be read or written on. */
function coloured(root: PageElement, attribute: string, property: string): string[] {
  const having = dom.select(root, `[${attribute}]`) ?? [];
  const values = new Set(Array.from(having, (element) => attributeOf(element, attribute)));
  return [...values].flatMap((value) => {
    if (written.test(value) && effectsOf(`${property}:${value}`).size === 0) return [];
    return [/^[ -~]*$/.test(value) ? withAttribute(attribute, value) : `[${attribute}]`];
  });
}

/** Colours that attributes and properties write alike. */
const written = /^(?:#[\da-f]{3}|#[\da-f]{6}|white|black|red|blue|green|navy|gray|purple|maroon)$/i;

/** Whether anything is drawn above all else, or a picture beyond its box; browsers find names faster than attributes. */
function isAbove(root: PageElement, cut: readonly string[]): boolean {
  const has = (name: string) => dom.all(root, name).length > 0;
  return (
    has('dialog') ||
    dom.first(root, '[popover]') !== null ||
    (has('svg') && dom.first(root, 'svg[overflow=visible i],svg[transform]') !== null) ||
    (['svg', 'img', 'canvas', 'video'].some(has) &&
      among(pictured, cut).some((selector) => dom.first(root, selector) !== null))
  );
}

/**
 * Tells which of some selectors may fit anything but parts of tables. Styles that only cells have are many, and asked
 * for all at once.
 */
function besideParts(
  root: PageElement,
  selectors: readonly string[],
): (selector: string) => boolean {
  const kinds = new Set(selectors.filter((one) => one.startsWith('[style=')));
  const outside = `:not(${tableParts})`;
  const found = new Set<string>();
  if (kinds.size <= fewKinds) {
    for (const kind of kinds) if (dom.first(root, kind + outside) !== null) found.add(kind);
  } else {
    const styled = dom.select(root, `[style]${outside}`) ?? [];
    if (styled.length > mostStyled) return () => true;
    const styles = new Set(Array.from(styled, (element) => attributeOf(element, 'style')));
    for (const style of styles) found.add(withAttribute('style', style));
  }
  return (selector) => !kinds.has(selector) || found.has(selector);
}

const fewKinds = 3;
const mostStyled = 5000;

/** Those of some elements that one of the selectors fits. What is quickly told is told first. */
function among(elements: string, selectors: readonly string[]): string[] {
  return selectors.map((one) => (isSimple(one) ? one : `:is(${one})`) + elements);
}

/** Whether more can be asked of what a selector fits by what is written behind it. */
const isSimple = (selector: string) => selector.startsWith('[style=') || !/[,:]/.test(selector);

const tableParts = 'table,thead,tbody,tr,td,th,col,colgroup';
const blocks = 'p,div,center,caption';

/** Pictures that may be drawn beyond their boxes. */
const pictured = ':is(svg,img,canvas,video)';

/**
 * Attributes that turn the order of signs, hide what is inside, or as of old give a ground or a colour, or make
 * letters small. Text that a browser would turn of itself, as with `dir=auto`, is told by its signs.
 */
const ofOld = ['[dir=rtl i]', '[hidden]', '[background]'];
const ofLetters = ['font[size="1"]', 'font[size^="-"]'];

/** Those around a table that colour, turn or strike it. */
const around = ['[text]', '[dir]', 's', 'strike', 'del', 'svg'];

/**
 * Animations and fonts that scripts have added stand in no sheet, nor do attributes of drawings, which may hold
 * tables, and a page may be dark without a rule.
 */
function isOrdinary(document: PageDocument, root: PageElement): boolean {
  const whole = dom.documentElement(document) ?? root;
  return (
    [root, whole].every((one) => effectsOf(attributeOf(one, 'style')).size === 0) &&
    dom.animations(document)?.length === 0 &&
    dom.fonts(document)?.size === 0 &&
    dom.all(whole, 'foreignObject').length === 0 &&
    !Array.from(dom.all(whole, 'meta')).some(isDark) &&
    childrenOf(whole).every((one) => one === root || isNothing(one))
  );
}

const isDark = (meta: PageElement): boolean =>
  /^color-scheme$/i.test(attributeOf(meta, 'name')) && /dark/i.test(attributeOf(meta, 'content'));

/** Scripts put things beside the body, as we do; ours has neither a size nor a content that can be asked. */
function isNothing(element: PageElement): boolean {
  if (!dom.checkVisibility(element)) return true;
  const { width = 0, height = 0 } = dom.rect(element) ?? {};
  return (
    dom.firstChild(element) === null && dom.shadowRoot(element) === null && width * height === 0
  );
}
