import { dom } from '../dom/dom.ts';
import { parentOf } from '../dom/nodes.ts';
import type { PageElement, PageText, PageView } from '../dom/page.ts';
import type { Doubt } from './declared.ts';
import { boxesOf, follows, heightOf, inkOf, isNote, partWithin } from './glyphs.ts';
import { lengthOf } from './lengths.ts';
import { type Box, isSeen, type StyleFacts, type StyleReader } from './style-facts.ts';
import { textsIn } from './texts.ts';

/** A text node of a cell, as far as it is seen. */
export interface Piece {
  readonly node: PageText;
  readonly data: string;
  readonly boxes: readonly Box[];
}

/** What of a cell's text is seen, and why it is not a figure as it is written. */
export interface Pieces {
  readonly seen: readonly Piece[];
  readonly unseen: readonly PageText[];
  readonly doubt: Doubt | null;
}

const shown = { visibilityProperty: true };
const opaque = { opacityProperty: true };

export function piecesOf(
  view: PageView,
  cell: PageElement,
  { factsOf, styleOf }: StyleReader,
): Pieces {
  const range = dom.createRange(dom.ownerDocument(cell));
  const nodes = textsIn(cell);
  const cellBox = dom.rect(cell);
  // What a closed shadow tree does to its slots is no style of an element that can be asked.
  const isOpaque = dom.checkVisibility(cell, opaque) !== false;
  const seen: Piece[] = [];
  const unseen: PageText[] = [];
  let doubt: Doubt | null = null;
  for (const node of nodes) {
    const element = boxAround(node, styleOf);
    if (element === null) continue;
    if (
      !dom.checkVisibility(element, shown) ||
      (isOpaque && dom.checkVisibility(element, opaque) === false)
    ) {
      unseen.push(node);
      continue;
    }
    const data = dom.data(node);
    const facts = factsOf(element);
    const boxes = boxesOf(
      range,
      node,
      data,
      facts.turned || nodes.length > 1 || facts.doubt !== null,
    );
    const signs = boxes.length === 1 ? data.trim().length : 1;
    const parts = boxes.map((box) => seenPart(view, box, facts.clip, cellBox, signs));
    const colour = colourSeen(facts, styleOf(element));
    if (colour === false || parts.every((part) => part === 0)) {
      unseen.push(node);
      continue;
    }
    if (colour === 'faint' || parts.some((part) => part < 0.6)) doubt ??= 'unseen';
    doubt ??= facts.doubt;
    seen.push({ node, data, boxes });
  }
  const notes = doubt === null ? notesIn(seen) : 0;
  const figure = notes > 0 ? seen.slice(0, -notes) : seen;
  unseen.push(...seen.slice(figure.length).map(({ node }) => node));
  return { seen: figure, unseen, doubt: doubt ?? orderOf(figure) ?? sizesOf(figure, styleOf) };
}

/** Whether a text is seen; not surely where its letters are not, and yet something is drawn of their form. */
function colourSeen(facts: StyleFacts, style: CSSStyleDeclaration): boolean | 'faint' {
  const isDrawn =
    facts.filled ||
    style.textShadow !== 'none' ||
    lengthOf(style.getPropertyValue('-webkit-text-stroke-width')) > 0;
  return isSeen(facts, style.webkitTextFillColor) || (isDrawn && 'faint');
}

/** How many pieces at the end of a figure are notes: smaller, and raised or lowered. */
function notesIn(pieces: readonly Piece[]): number {
  const whole = pieces.findIndex(({ boxes }, index) => {
    const before = pieces[index - 1]?.boxes.at(-1);
    return before !== undefined && boxes[0] !== undefined && isNote(before, boxes[0]);
  });
  const before = pieces[whole - 1];
  const last = before?.boxes.at(-1);
  const notes = pieces.slice(whole);
  const isSure =
    before &&
    last &&
    !isPower(before) &&
    !isFormula(before) &&
    notes.every(({ boxes }) => boxes.every((box) => isNote(last, box)));
  return isSure ? notes.length : 0;
}

/** A small sign beside 10 may be its power. */
const isPower = ({ data }: Piece): boolean => /(?:^|\D)10\s*$/.test(data);

const isFormula = ({ node }: Piece): boolean => {
  const element = dom.parentElement(node);
  return element !== null && dom.closest(element, 'math') !== null;
};

/** Parts of a letter's size below which a part of a figure on its line is a note. */
const smaller = 0.85;

function sizesOf(pieces: readonly Piece[], styleOf: StyleReader['styleOf']): Doubt | null {
  const end = pieces.findIndex(({ data }) => /^\s*[（(]/.test(data));
  const counted = (end < 0 ? pieces : pieces.slice(0, end)).filter(({ data }) => /\d/.test(data));
  if (counted.length < 2) return null;
  const sizes = counted.flatMap(({ node }) => {
    const element = boxAround(node, styleOf);
    return element ? lengthOf(styleOf(element).fontSize) : [];
  });
  return Math.min(...sizes) < Math.max(...sizes) * smaller ? 'raised' : null;
}

/** What a text is laid out in: some elements, such as slots, have no box. */
function boxAround(text: PageText, styleOf: StyleReader['styleOf']): PageElement | null {
  let at = parentOf(text);
  while (at !== null && styleOf(at).display === 'contents') at = parentOf(at);
  return at;
}

/** Pixels of a letter's height below which it is not seen, or not surely. */
const invisible = 2.5;
const tiny = 5;
/** Of a sign's width to its height: between these letters can be told from each other. */
const narrow = 0.15;
const flat = 1.7;

/**
 * From 0, nothing, to 1. What lies to the left of the page or above it cannot be scrolled to; a whole cell there
 * may come in sight otherwise.
 */
function seenPart(
  { scrollX, scrollY }: PageView,
  box: Box,
  clip: Box | null,
  cell: Box | undefined,
  signs: number,
): number {
  const high = heightOf(box);
  const wide = box.right - box.left;
  if (high < invisible || wide < 0.5) return 0;
  const isCellOff = cell && (cell.left + scrollX < 0 || cell.top + scrollY < 0);
  if (!isCellOff && (box.right + scrollX < 0 || box.bottom + scrollY < 0)) return 0;
  const part = clip === null ? 1 : partWithin(inkOf(box), clip);
  const form = wide / signs / high;
  const isLegible = high >= tiny && form > narrow && form < flat;
  return part < 0.15 ? 0 : isLegible ? part : Math.min(part, 0.5);
}

/** Whether the signs up to a remark in brackets stand as they are written: side by side on a line. */
function orderOf(pieces: readonly Piece[]): Doubt | null {
  let before: Box | null = null;
  for (const { data, boxes } of pieces) {
    if (/^\s*[（(]/.test(data)) return null;
    // A unit may be of another size.
    if (/^\s*\p{L}+\s*$/u.test(data)) continue;
    for (const box of boxes) {
      const place = before === null ? 'next' : follows(before, box);
      if (place === 'raised' || place === 'reordered') return place;
      before = box;
    }
  }
  return null;
}

/** The text of what is seen; a new line of another text node is a break. */
export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let before: Box | undefined;
  for (const { data, boxes } of pieces) {
    const [first] = boxes;
    if (before && first && follows(before, first) === 'line') text += '\n';
    text += data;
    before = boxes.at(-1);
  }
  return text;
}
