import { dom } from './dom/dom.ts';
import { isElement, isText } from './dom/nodes.ts';
import type { PageElement, PageNode } from './dom/page.ts';
import { kindOf } from './element-kinds.ts';
import { createJoiner } from './joiner.ts';
import { limits } from './limits.ts';
import type { Markers } from './markers.ts';
import { isNavigation, linksIn } from './navigation.ts';
import { createPageBuilder } from './page-builder.ts';
import type { PlainIn } from './plain.ts';
import type { Run } from './runs.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { createVisibility } from './visibility.ts';

/** Hidden elements that are read all the same, elements that are laid out as tables, and what styles leave. */
export interface KnownElements {
  readonly opened: ReadonlySet<PageElement>;
  readonly cssTables: ReadonlySet<PageElement>;
  readonly plain: PlainIn | null;
}

/** What is done at an element of each kind, by `kindOf`; nothing at those not listed. */
export type Steps = { readonly [kind: string]: (walk: Walk, element: PageElement) => void };

/** What is met in the cells of a table, and follows it. */
interface OpenTable {
  readonly nested: PageElement[];
  readonly prose: (readonly Run[])[];
}

/** A walk through a document, in reading order: what it has built, and where it is. */
export interface Walk extends ReturnType<typeof createWalk> {}

export function createWalk(steps: Steps, markers: Markers, known: KnownElements) {
  const built = createPageBuilder();
  return {
    ...known,
    steps,
    markers,
    built,
    joiner: createJoiner(built.cut),
    visibility: createVisibility(known.opened, known.plain),
    /** Menus and lists passed over; they may hold the files of a page that has no tables. */
    navigation: [] as PageElement[],
    /** Other elements that nobody has walked through. */
    passed: [] as PageElement[],
    /** The table whose cells are being read; null in the flow. */
    table: null as OpenTable | null,
    /** Of the heading being read, 1 to 6; else 0. */
    level: 0,
    depth: 0,
    /** In the block being read, at most; nobody asks where they are few already. */
    links: Number.POSITIVE_INFINITY,
    cellCount: 0,
    /** What of each is still looked at. */
    left: { ...limits } as Record<'tables' | 'sources' | 'frames', number>,
    elementCount: 0,
  };
}

/** True where so much was read, or the walk is so deep, that what follows is left out. */
export function isFull({ built, cellCount, elementCount, depth }: Walk): boolean {
  const full = cellCount > limits.cells || elementCount > limits.elements || depth > limits.depth;
  if (full) built.cut();
  return full;
}

/** True where one more of these may be looked at; else what follows of them is left out. */
export function hasRoom({ left, built }: Walk, kind: 'tables' | 'sources' | 'frames'): boolean {
  if (left[kind]-- > 0) return true;
  built.cut();
  return false;
}

/** Ends a text block. */
export function flush({ joiner, built, level }: Walk): void {
  const { text, runs } = joiner.take();
  if (text !== '') built.addText(text, runs, level);
  built.releaseSources();
}

/** In the flow the boundary of a block ends a text block; in a cell it is a break in the cell's text. */
export function boundary(walk: Walk): void {
  if (walk.table) walk.joiner.addBreak();
  else flush(walk);
}

/** Does what is to be done at an element. */
export function visit(walk: Walk, element: PageElement): void {
  walk.elementCount++;
  const kind = walk.cssTables.has(element) ? 'cssTable' : kindOf(dom.nodeName(element));
  walk.steps[kind]?.(walk, element);
}

/** Reads what an element, or the shadow tree in its place, holds. */
export function within(walk: Walk, element: PageElement): void {
  const shadow = dom.shadowRoot(element);
  if (!shadow) readChildren(walk, element, element);
  else {
    walk.visibility.plain = undefined;
    apart(walk, () => readChildren(walk, shadow, element));
  }
}

/** Reads what is not counted among the links around it. */
export function apart(walk: Walk, read: () => void): void {
  const { links } = walk;
  walk.links = Number.POSITIVE_INFINITY;
  read();
  walk.links = links;
}

/** Whether there is an open shadow tree in what has been read. */
export function hasShadows({ visibility, navigation, passed }: Walk): boolean {
  const isOne = (one: PageElement) => dom.shadowRoot(one) !== null || shadowHostsIn(one).length > 0;
  return visibility.plain === undefined || [...navigation, ...passed].some(isOne);
}

/** Reads the children of `parent`, which are shown where `element` is. */
export function readChildren(walk: Walk, parent: PageNode, element: PageElement): void {
  const { built, joiner, visibility } = walk;
  walk.depth++;
  let shown: boolean | undefined;
  for (let node = dom.firstChild(parent); node !== null; node = dom.nextSibling(node)) {
    if (isFull(walk)) break;
    const type = dom.nodeType(node);
    if (isElement(node, type)) visit(walk, node);
    if (!isText(node, type)) continue;
    const data = dom.data(node);
    // What has no room is not asked about.
    const isLost = walk.table === null && built.isFullOfTexts();
    if (printed.test(data)) shown ??= isLost || visibility.shows(element);
    if (shown === false) visibility.hide(element, data);
    else joiner.addText(node, data);
  }
  walk.depth--;
}

/** At least one sign that is not white space. */
const printed = /\S/;

/** Reads an element whose text stands apart from that around it; passes over a menu. */
export function readBlock(walk: Walk, element: PageElement): void {
  boundary(walk);
  const { links } = walk;
  if (walk.table === null) walk.links = linksIn(element, links);
  if (walk.table || !isNavigation(element, walk.links, walk.markers)) within(walk, element);
  else walk.navigation.push(element);
  walk.links = links;
  boundary(walk);
}
