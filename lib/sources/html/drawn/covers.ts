import { dom } from '../dom/dom.ts';
import { hostsAmong, isText, nameOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement, PageShadow, PageView } from '../dom/page.ts';
import type { Cover } from './cover.ts';
import { edgeOf, grown, hasEdge, sides, widthOf } from './edges.ts';
import { hasGround } from './generated.ts';
import { lengthOf } from './lengths.ts';
import { pseudoBoxesOf } from './pseudo-boxes.ts';
import { outlineOf, reachOf, shadowReach, sharp } from './reach.ts';
import type { Box } from './style-facts.ts';

/** Elements of a page that are looked through for covers at most. */
const most = 30_000;

/**
 * What is drawn outside of the tables, and what in them is taken out of its place. A box that holds a table is none.
 * `decorated` are the elements to which rules add something; null where any may be.
 */
export function coversIn(
  view: PageView,
  document: PageDocument,
  decorated: ReadonlySet<PageElement> | null,
) {
  /** By stretches of the page's height. */
  const stretches = new Map<number, Cover[]>();
  /** Higher than to be put into each stretch, or in none of its own. */
  const high: Cover[] = [];
  const all = allCovers(view, document, decorated);
  let left = mostCompared;
  for (const cover of all ?? []) {
    const at = stretchesOf(cover.box);
    if (cover.staying || at.length > mostStretches) high.push(cover);
    else {
      for (const stretch of at) {
        const there = stretches.get(stretch);
        if (there) there.push(cover);
        else stretches.set(stretch, [cover]);
      }
    }
  }
  return {
    /** False where there is too much on the page to tell what lies over a figure. */
    isKnown: () => all !== null && left > 0,
    /** Those that may touch a box. */
    near(box: Box): Cover[] {
      const found = [...high, ...stretchesOf(box).flatMap((at) => stretches.get(at) ?? [])];
      left -= found.length;
      return found;
    },
  };
}

export type Covers = ReturnType<typeof coversIn>;

/** Covers compared with figures at most. */
const mostCompared = 2_000_000;
const mostStretches = 40;
const pixels = 50;

function stretchesOf({ top, bottom }: Box): number[] {
  const [from, to] = [Math.floor(top / pixels), Math.floor(bottom / pixels)];
  return Array.from({ length: Math.min(to - from, mostStretches) + 1 }, (_, at) => from + at);
}

function allCovers(
  view: PageView,
  document: PageDocument,
  decorated: ReadonlySet<PageElement> | null,
): Cover[] | null {
  const root = dom.documentElement(document);
  const elements = root === null ? [] : elementsIn(root);
  if (root === null || elements.length > most) return null;
  const staying = new Map<PageElement, PageElement>();
  const tabular = new Set<PageElement>();
  const lifted = new Set<PageElement>();
  const covers: Cover[] = [];
  const light = dom.all(root, '*').length;
  for (const [at, element] of elements.entries()) {
    const parent = dom.parentElement(element);
    const style = view.getComputedStyle(element);
    const isOwn = style.position === 'sticky' || style.position === 'fixed';
    const stays = isOwn ? element : ((parent && staying.get(parent)) ?? null);
    if (stays) staying.set(element, stays);
    const add = (found: readonly Cover[]) => {
      for (const cover of found) covers.push(stays ? { ...cover, staying: stays } : cover);
    };
    if ((decorated?.has(element) ?? true) || at >= light || dom.shadowRoot(element))
      add(pseudoBoxesOf(view, element));
    const isPart = parent !== null && tabular.has(parent);
    if (isPart || nameOf(element) === 'TABLE') tabular.add(element);
    const reaches = reachOf(style) > 0 || standsOut(style);
    if (isPart && !(lifted.has(parent) || isLifted(style) || reaches)) continue;
    if (/^t(?:body|r)$/i.test(dom.nodeName(element))) continue;
    if (nameOf(element) === 'TABLE') {
      const drawn = { element, outlined: false, words: !hasGround(style) };
      const box = dom.rect(element);
      if (box && dom.checkVisibility(element, seen)) {
        // Words of narrow columns go on behind it.
        const right = Math.max(box.right, box.left + dom.scrollWidth(element));
        add(coverOf(drawn, { left: box.left, right, top: box.top, bottom: box.bottom }));
      }
      continue;
    }
    if (isPart && (lifted.has(parent) || isLifted(style))) lifted.add(element);
    if (!style.zIndex.startsWith('-')) add(coversOf(view, element));
  }
  return covers;
}

/** With those in shadow trees; not all where there are too many. */
export function elementsIn(root: PageElement | PageShadow): PageElement[] {
  const own = [...(dom.select(root, '*') ?? [])];
  if (own.length > most) return own;
  const shadows = hostsAmong(own).flatMap((host) => dom.shadowRoot(host) ?? []);
  return [...own, ...shadows.flatMap(elementsIn)];
}

/** Whether an element in a table is taken out of its place. */
function isLifted(style: CSSStyleDeclaration): boolean {
  const { position, transform, translate } = style;
  if (position === 'absolute' || position === 'fixed' || position === 'sticky') return true;
  if (position === 'relative' && offsets.some((side) => moves.test(style[side]))) return true;
  if (transform !== 'none' || translate !== 'none') return true;
  return margins.some((side) => style[side].startsWith('-'));
}

const offsets = ['top', 'right', 'bottom', 'left'] as const;
const moves = /[1-9]/;
const margins = ['marginTop', 'marginRight', 'marginBottom', 'marginLeft'] as const;

/** Pixels of room and frame by which a box in a line may stand over other lines. */
const roomy = 2;

/** Whether an element in a line is higher than it: nothing makes room for that. */
function standsOut(style: CSSStyleDeclaration): boolean {
  const { display, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = style;
  const room = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth];
  return display === 'inline' && room.some((length) => lengthOf(length) > roomy);
}

/** Elements that draw something without words. */
export const pictures = /^(?:img|canvas|svg|video|iframe|object|embed|progress|meter)$/i;
/** What such a drawing consists of: it may go beyond the drawing's box. */
const shapes = /^(?:path|rect|circle|ellipse|line|poly(?:gon|line)|use|image|text)$/;

/** Whether a picture may be drawn beyond its box, and how far. */
const goesBeyond = (name: string, style: CSSStyleDeclaration): boolean =>
  /^(?:img|canvas|video)$/i.test(name) &&
  style.overflow.includes('visible') &&
  (/none|cover/.test(style.objectFit) || style.objectPosition !== '50% 50%');
const beyond = 9999;

/** What an element itself draws: its ground, and its words. */
export function coversOf(view: PageView, element: PageElement): Cover[] {
  const style = view.getComputedStyle(element);
  const name = dom.nodeName(element);
  const reach = goesBeyond(name, style) ? beyond : reachOf(style);
  const isGround = reach > 0 || pictures.test(name) || shapes.test(name) || hasGround(style);
  const frame = sides.filter((side) => hasEdge(style, side));
  const words = hasWords(element);
  if (!words && !isGround && frame.length === 0) return [];
  if (Number(style.opacity) < 0.1 || !dom.checkVisibility(element, seen)) return [];
  const box = words && !isGround && frame.length === 0 ? undefined : dom.rect(element);
  const ground = isGround ? box : undefined;
  const outlined = outlineOf(style) >= sharp;
  const ownWords = words ? wordsBox(element) : undefined;
  const drawn = ownWords && grown(ownWords, Math.max(reach, shadowReach(style.textShadow)));
  return [
    ...coverOf({ element, outlined, words: false }, ground && grown(ground, reach)),
    ...coverOf({ element, outlined: false, words }, drawn),
    ...(isGround || !box
      ? []
      : frame.map((side) => edgeOf(box, side, widthOf(style, side)))
    ).flatMap((edge) => coverOf({ element, outlined: true, words: false }, edge)),
  ];
}

function coverOf(
  drawn: Pick<Cover, 'element' | 'outlined' | 'words'>,
  box: Box | undefined,
): Cover[] {
  if (!box) return [];
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  if (wide < least || high < least) return [];
  // A line is seen over all it touches; one that stands may be a digit.
  const isThin = Math.min(wide, high) <= thin;
  const words = drawn.words || (wide <= thin && high > thin);
  return [{ ...drawn, words, box: isThin ? grown(box, 1) : box, pseudo: null, staying: null }];
}

/** Pixels of what is seen at all, and of a line. */
const least = 0.4;
const thin = 4;

/** Whether an element holds words itself. */
export function hasWords(element: PageElement): boolean {
  for (let node = dom.firstChild(element); node !== null; node = dom.nextSibling(node)) {
    if (isText(node) && /\S/.test(dom.data(node))) return true;
  }
  return false;
}

/** The box of an element's own words and ground: a block may be wider than its words. */
function wordsBox(element: PageElement): Box | undefined {
  const range = dom.createRange(dom.ownerDocument(element));
  let box: Box | undefined;
  for (let node = dom.firstChild(element); node !== null; node = dom.nextSibling(node)) {
    if (!isText(node) || !/\S/.test(dom.data(node))) continue;
    dom.setStart(range, node, 0);
    dom.setEnd(range, node, dom.data(node).length);
    const own = dom.rect(range);
    if (own) box = box ? union(box, own) : own;
  }
  return box;
}

const union = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

const seen = { opacityProperty: true, visibilityProperty: true };

/** Whether one box lies over a good part of another. */
export function liesOver(box: Box, under: Box): boolean {
  const wide = Math.min(box.right, under.right) - Math.max(box.left, under.left);
  const high = Math.min(box.bottom, under.bottom) - Math.max(box.top, under.top);
  const least = 0.15;
  return wide > (under.right - under.left) * least && high > (under.bottom - under.top) * least;
}

export function touches(box: Box, other: Box): boolean {
  const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return wide > 2 && high > 2;
}
