import { dom } from '../dom/dom.ts';
import { attributeOf, nameOf, parentOf, styleOf, viewOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { apart, type Colour, colourOf, over, white } from './colours.ts';
import { type Doubt, doubtAround, doubtOf } from './declared.ts';
import { lengthOf } from './lengths.ts';

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
  /** Whether letters, of whatever colour, are filled with the ground behind them. */
  readonly filled: boolean;
  /** Whether a table is around it, or it is one. */
  readonly inTable: boolean;
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
  filled: false,
  inTable: false,
};

export type StyleReader = ReturnType<typeof createStyleReader>;

/** Asks each element once. Outside of a table only colours and mirrors count: what hides a whole table hides no figure of it. */
export function createStyleReader(view: PageView, document: PageDocument) {
  const known = new Map<PageElement, StyleFacts>();
  const canvas = canvasFacts(view, document);

  const factsOf = (element: PageElement | null): StyleFacts => {
    if (element === null) return canvas;
    let facts = known.get(element);
    if (facts === undefined) {
      facts = read(element, factsOf(parentOf(element)));
      known.set(element, facts);
    }
    return facts;
  };

  const read = (element: PageElement, around: StyleFacts): StyleFacts => {
    const style = view.getComputedStyle(element);
    const ground = groundOf(element, style, around);
    const inTable = around.inTable || isTable(element, style);
    const turned = style.direction === 'rtl';
    if (!inTable) {
      return { ...plain, ...ground, turned, doubt: around.doubt ?? doubtAround(style) };
    }
    return {
      ...ground,
      inTable,
      filled: around.filled || style.backgroundClip.includes('text'),
      opacity: skips(style) ? 0 : around.opacity * Number(style.opacity),
      clip: clipOf(element, style, placedIn(element, style)),
      doubt: around.doubt ?? (around.inTable ? null : doubtAround(style)) ?? doubtOf(style),
      turned: around.turned || turned || style.unicodeBidi.includes('override'),
    };
  };

  /** What cuts an element off: of one out of the flow only boxes around that by which it is placed. */
  const placedIn = (element: PageElement, { position }: CSSStyleDeclaration): Box | null => {
    let at = parentOf(element);
    if (position === 'fixed') return null;
    while (position === 'absolute' && at !== null && !places(view.getComputedStyle(at))) {
      at = parentOf(at);
    }
    return factsOf(at).clip;
  };

  return { factsOf, styleOf: (element: PageElement) => view.getComputedStyle(element) };
}

const isTable = (element: PageElement, { display }: CSSStyleDeclaration): boolean =>
  nameOf(element) === 'TABLE' ||
  /^(?:inline-)?table$/.test(display) ||
  /^(?:table|\w*grid)$/.test(attributeOf(element, 'role'));

/** Whether what is out of the flow is placed by this element. */
const places = ({ position, transform, filter }: CSSStyleDeclaration): boolean =>
  position !== 'static' || transform !== 'none' || filter !== 'none';

/** What a document stands on: one in a frame lets through what is behind it, and is turned with it. */
function canvasFacts(view: PageView, document: PageDocument): StyleFacts {
  const own = canvasOf(view, document);
  const frame = view.frameElement;
  if (frame === null) return { ...plain, ground: own };
  const around = dom.ownerDocument(frame);
  const { ground, doubt } = createStyleReader(viewOf(around), around).factsOf(frame);
  const isThrough = own === canvasOf(viewOf(around), around);
  return { ...plain, ground: isThrough ? ground : own, doubt };
}

/** What a page without a ground of its own stands on. */
function canvasOf(view: PageView, document: PageDocument): Colour {
  const root = dom.documentElement(document);
  const named = root && dom.first(root, 'meta[name="color-scheme" i]');
  const styled = root && view.getComputedStyle(root).colorScheme;
  const scheme = styled === 'normal' && named ? attributeOf(named, 'content') : styled;
  const isDark = /\blight\b/.test(scheme ?? '')
    ? view.matchMedia('(prefers-color-scheme: dark)').matches
    : true;
  return scheme?.includes('dark') && isDark ? darkCanvas : white;
}

const darkCanvas: Colour = [18, 18, 18, 1];

/** Whether a browser leaves out what is inside; what is inline has no inside. */
const skips = ({ contentVisibility, display }: CSSStyleDeclaration) =>
  contentVisibility === 'hidden' && display !== 'inline';

function groundOf(element: PageElement, style: CSSStyleDeclaration, around: StyleFacts) {
  const { backgroundColor, backgroundImage, backgroundRepeat, backgroundSize } = style;
  const colour = colourOf(backgroundColor);
  let { ground, gradient } = around;
  if (colour === null) ground = null;
  else if (colour[3] > 0) {
    ground = ground && over(colour, ground);
    if (colour[3] === 1) [ground, gradient] = [colour, []];
  }
  if (backgroundImage !== 'none') {
    gradient = coloursIn(backgroundImage);
    const [first] = gradient;
    const isWhole = backgroundRepeat === 'repeat' && backgroundSize === 'auto';
    if (first && isWhole && gradient.every(([, , , alpha]) => alpha === 1)) ground = first;
    if (backgroundImage.includes('url(')) ground = null;
  }
  if (fills(style.boxShadow)) gradient = [...gradient, ...coloursIn(style.boxShadow)];
  if (nameOf(element) === 'TABLE') gradient = [...gradient, ...coloursOfColumns(element, style)];
  return { ground, gradient };
}

const coloursIn = (computed: string): Colour[] =>
  (computed.match(/rgba?\([^)]*\)/g) ?? []).map(colourOf).filter((colour) => colour !== null);

/** Whether a shadow inside of a box is no mere edge. */
const fills = (shadow: string): boolean =>
  shadow.includes('inset') &&
  (shadow.match(/[\d.]+(?=px)/g) ?? []).some((size) => Number(size) > 8);

/** Grounds that columns give to their cells. */
function coloursOfColumns(table: PageElement, { display }: CSSStyleDeclaration): Colour[] {
  const columns = display.includes('table')
    ? [...dom.all(table, 'col'), ...dom.all(table, 'colgroup')]
    : [];
  const mostAsked = 100;
  const grounds = columns
    .slice(0, mostAsked)
    .map((column) => styleOf(column)?.backgroundColor ?? '');
  return grounds
    .map(colourOf)
    .filter((colour) => colour !== null)
    .filter(([, , , alpha]) => alpha > 0);
}

/** Tables that scroll show all they hold; what scrolls in a cell shows a part of a figure. */
function clipOf(element: PageElement, style: CSSStyleDeclaration, around: Box | null): Box | null {
  const { overflowX, overflowY, display, contain } = style;
  const cuts =
    overflowX !== 'visible' || overflowY !== 'visible' || /paint|content|strict/.test(contain);
  if (!cuts || display === 'inline') return around;
  const box = dom.rect(element);
  // What is drawn in the margin of a clip is drawn.
  if (!box || lengthOf(style.overflowClipMargin) > 0) return around;
  const scrolls = /auto|scroll/.test(overflowX + overflowY);
  if (scrolls && dom.closest(element, 'td,th') === null) return around;
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
