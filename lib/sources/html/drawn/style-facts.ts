import { dom } from '../dom/dom.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { apart, type Colour, colourOf, over, white } from './colours.ts';

/** Why a figure is not what its text says; told with the cell. */
export type Doubt = 'unseen' | 'raised' | 'struck' | 'generated' | 'reordered' | 'covered';

/** What the styles of an element, and of those around it in its table, do to the text inside. */
export interface StyleFacts {
  readonly opacity: number;
  /** What the text stands on; null where it cannot be told. */
  readonly ground: Colour | null;
  /** Colours of a gradient that it stands on. */
  readonly gradient: readonly Colour[];
  /** What of it is drawn; null for all. Pixels of the window. */
  readonly clip: Box | null;
  /** Something that boxes and colours do not tell. */
  readonly doubt: Doubt | null;
  /** True where glyphs may stand in another order than their signs. */
  readonly turned: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const plain: StyleFacts = {
  opacity: 1,
  ground: white,
  gradient: [],
  clip: null,
  doubt: null,
  turned: false,
};

/** Features of a font that raise, lower or shrink digits. */
const raisingFeatures = /sups|subs|sinf|numr|dnom|frac|ordn/;
const bullets = /^(?:none|disc|circle|square)$/;

export type StyleReader = ReturnType<typeof createStyleReader>;

/** Asks each element once. Outside of `table` only colours count: what hides a whole table hides no figure of it. */
export function createStyleReader(view: PageView) {
  const known = new Map<PageElement, StyleFacts>();

  const factsOf = (element: PageElement | null): StyleFacts => {
    if (element === null) return plain;
    let facts = known.get(element);
    if (facts === undefined) {
      facts = read(element, factsOf(dom.parentElement(element)));
      known.set(element, facts);
    }
    return facts;
  };

  const read = (element: PageElement, around: StyleFacts): StyleFacts => {
    const style = view.getComputedStyle(element);
    const ground = groundOf(style, around);
    if (dom.closest(element, 'table') === null) {
      return { ...plain, ground: ground.ground, turned: style.direction === 'rtl' };
    }
    return {
      ...ground,
      opacity: skips(style) ? 0 : around.opacity * Number(style.opacity),
      clip: clipOf(element, style, around.clip),
      doubt: around.doubt ?? doubtOf(style),
      turned: around.turned || style.direction === 'rtl' || style.unicodeBidi.includes('override'),
    };
  };

  return { factsOf, styleOf: (element: PageElement) => view.getComputedStyle(element) };
}

function doubtOf(style: CSSStyleDeclaration): Doubt | null {
  const { fontFeatureSettings, fontVariantPosition, listStyleType, transform } = style;
  if (style.display === 'list-item' && !bullets.test(listStyleType)) return 'generated';
  if (style.textDecorationLine.includes('line-through')) return 'struck';
  if (raisingFeatures.test(fontFeatureSettings) || /su[bp]/.test(fontVariantPosition ?? '')) {
    return 'raised';
  }
  if (!/^(?:normal|none|)$/.test(style.content)) return 'generated';
  if (transform !== 'none' && !isUpright(transform)) return 'reordered';
  if (style.rotate !== 'none' || style.writingMode !== 'horizontal-tb') return 'reordered';
  const security = style.getPropertyValue('-webkit-text-security');
  const hides =
    style.contentVisibility === 'hidden' ||
    style.filter !== 'none' ||
    style.clipPath !== 'none' ||
    style.maskImage !== 'none' ||
    style.mixBlendMode !== 'normal' ||
    !/^(?:none|)$/.test(security);
  return hides ? 'unseen' : null;
}

/** Whether a browser leaves out what is inside; what is inline has no inside. */
const skips = ({ contentVisibility, display }: CSSStyleDeclaration) =>
  contentVisibility === 'hidden' && display !== 'inline';

/** False for a transform that does more than move and enlarge. */
function isUpright(transform: string): boolean {
  const [, a, b, c, d] = /^matrix\((\S+), (\S+), (\S+), (\S+),/.exec(transform) ?? [];
  return Number(a) > 0 && Number(d) > 0 && Number(b) === 0 && Number(c) === 0;
}

function groundOf(style: CSSStyleDeclaration, around: StyleFacts) {
  const { backgroundColor, backgroundImage } = style;
  const colour = colourOf(backgroundColor);
  let { ground, gradient } = around;
  if (colour === null) ground = null;
  else if (colour[3] > 0) {
    ground = ground && over(colour, ground);
    if (colour[3] === 1) [ground, gradient] = [colour, []];
  }
  if (backgroundImage !== 'none') {
    gradient = (backgroundImage.match(/rgba?\([^)]*\)/g) ?? [])
      .map(colourOf)
      .filter((stop) => stop !== null);
    if (backgroundImage.includes('url(')) ground = null;
  }
  return { ground, gradient };
}

/** Boxes that scroll show all they hold, if there is room to see it through. */
function clipOf(element: PageElement, style: CSSStyleDeclaration, around: Box | null): Box | null {
  const { overflowX, overflowY, display } = style;
  if ((overflowX === 'visible' && overflowY === 'visible') || display === 'inline') return around;
  const box = dom.rect(element);
  if (!box) return around;
  const scrolls = /auto|scroll/.test(overflowX + overflowY);
  if (scrolls && box.width > 8 && box.height > 8) return around;
  return around === null ? box : intersection(around, box);
}

function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Differences of a channel below which a person sees nothing, or not surely something. */
const unseen = 20;
const faint = 36;

/** Whether text of this colour is seen there: no, yes, or not surely. */
export function isSeen(facts: StyleFacts, computed: string): boolean | 'faint' {
  const colour = colourOf(computed);
  if (colour === null) return 'faint';
  if (facts.ground === null) return colour[3] * facts.opacity > 0.5 ? true : 'faint';
  const grounds = [
    facts.ground,
    ...facts.gradient.map((stop) => over(stop, facts.ground ?? white)),
  ];
  const far = grounds.map((ground) => apart(over(colour, ground, facts.opacity), ground));
  if (Math.max(...far) < unseen) return false;
  return Math.min(...far) < faint ? 'faint' : true;
}
