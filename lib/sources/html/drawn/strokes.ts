import { dom } from '../dom/dom.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { apart, colourOf, over, white } from './colours.ts';
import { pictures } from './covers.ts';
import type { Doubt } from './declared.ts';
import { edgeOf, grown, type Side, sides, widthOf } from './edges.ts';
import { hasGround } from './generated.ts';
import { heightOf } from './glyphs.ts';
import { lengthOf } from './lengths.ts';
import { boxOfPseudo } from './pseudo-boxes.ts';
import type { Box, StyleReader } from './style-facts.ts';

/**
 * Tells of frames, grounds and shadows in a cell that are drawn beside its figure as a further sign would be, a 1, a 0,
 * a point or a minus, or across it, as what strikes it out.
 */
export function createStrokes(view: PageView, { factsOf }: StyleReader) {
  /** Whether a colour is told from what it stands on. */
  function isSeen(element: PageElement, computed: string): boolean {
    const colour = colourOf(computed);
    const ground = factsOf(dom.parentElement(element)).ground ?? white;
    return colour === null || apart(over(colour, ground), ground) >= unseen;
  }

  const isLine = (element: PageElement, style: CSSStyleDeclaration, side: Side): boolean =>
    widthOf(style, side) > 0 &&
    !/none|hidden/.test(style[`border${side}Style`]) &&
    isSeen(element, style[`border${side}Color`]);

  const isOutlined = (element: PageElement, style: CSSStyleDeclaration): boolean =>
    !/none|auto/.test(style.outlineStyle) &&
    lengthOf(style.outlineWidth) > 0 &&
    isSeen(element, style.outlineColor);

  /** The lines of a frame around what holds a figure; all four are no sign. */
  function linesOf(element: PageElement, style: CSSStyleDeclaration, box: Box): Stroke[] {
    const drawn = sides.filter((side) => isLine(element, style, side));
    const strokes = drawn.map((side) => ({
      box: edgeOf(box, side, widthOf(style, side)),
      isSign: drawn.length < 4,
    }));
    const inset = -lengthOf(style.outlineOffset);
    if (inset <= 0 || !isOutlined(element, style)) return strokes;
    const wide = lengthOf(style.outlineWidth);
    const inner = grown(box, wide - inset);
    return [
      ...strokes,
      ...sides.map((side) => ({ box: edgeOf(inner, side, wide), isSign: false })),
    ];
  }

  /** Whether an element without a text draws anything. */
  function draws(element: PageElement, style: CSSStyleDeclaration): boolean {
    const hasColour = (colourOf(style.backgroundColor)?.[3] ?? 1) > 0.1;
    return (
      isControl(element) ||
      pictures.test(dom.nodeName(element)) ||
      shapes.test(dom.nodeName(element)) ||
      style.backgroundImage !== 'none' ||
      (hasColour && isSeen(element, style.backgroundColor)) ||
      sides.some((side) => isLine(element, style, side)) ||
      isOutlined(element, style) ||
      isSharp(style.boxShadow)
    );
  }

  function strokesOf(element: PageElement, style: CSSStyleDeclaration): Stroke[] {
    const box = dom.rect(element);
    if (!box || Number(style.opacity) < 0.1 || style.visibility !== 'visible') return [];
    if (!draws(element, style)) return [];
    const reach = isOutlined(element, style)
      ? lengthOf(style.outlineWidth) + lengthOf(style.outlineOffset)
      : 0;
    return [{ box: grown(box, Math.max(0, reach)), isSign: true }];
  }

  /** What rules draw in a cell without a sign, however thin; in a line it stands beside any sign. */
  function addedTo(element: PageElement): (Stroke | 'inLine')[] {
    return ['::before', '::after'].flatMap((pseudo): (Stroke | 'inLine')[] => {
      const style = view.getComputedStyle(element, pseudo);
      if (/^no(?:ne|rmal)$/.test(style.content) || style.display === 'none') return [];
      if (Number(style.opacity) < 0.1 || style.visibility !== 'visible') return [];
      const isFramed = sides.some((side) => isLine(element, style, side));
      if (!hasGround(style) && !isFramed) return [];
      if (/absolute|fixed/.test(style.position)) {
        return [{ box: boxOfPseudo(view, element, style), isSign: true }];
      }
      return style.display.startsWith('inline') ? ['inLine'] : [];
    });
  }

  return ({ cell, elements, boxes, holds, adds }: Signs): Doubt | null => {
    for (const element of elements) {
      if (signs.test(dom.nodeName(element))) return 'generated';
      const style = view.getComputedStyle(element);
      const isAround = holds(element);
      if (isAround && isBarred(style, factsOf(dom.parentElement(element)).ground ?? white)) {
        return 'generated';
      }
      if (isAround && element !== cell && isSharp(style.boxShadow)) return 'generated';
      const own = dom.rect(element);
      const strokes = isAround
        ? own && element !== cell
          ? linesOf(element, style, own)
          : []
        : hasText(element) && !shapes.test(dom.nodeName(element))
          ? []
          : strokesOf(element, style);
      for (const stroke of [...strokes, ...(adds(element) ? addedTo(element) : [])]) {
        if (stroke === 'inLine') return 'generated';
        const { box, isSign } = stroke;
        if (boxes.some((sign) => isAcross(box, sign))) return 'struck';
        if (isSign && boxes.some((sign) => isBeside(box, sign))) return 'generated';
      }
    }
    return null;
  };
}

/** A figure's signs, and what is in its cell. */
interface Signs {
  readonly cell: PageElement;
  readonly elements: readonly PageElement[];
  /** Of its signs, or of several side by side. */
  readonly boxes: readonly Box[];
  readonly holds: (element: PageElement) => boolean;
  /** Whether a rule may add something to an element. */
  readonly adds: (element: PageElement) => boolean;
}

interface Stroke {
  readonly box: Box;
  /** Whether it may look like a sign beside others. */
  readonly isSign: boolean;
}

/** What browsers draw themselves without a word, and what drawings consist of. */
const isControl = (element: PageElement): boolean =>
  /^(?:meter|progress)$/i.test(dom.nodeName(element)) ||
  /^(?:radio|checkbox|range|color)$/.test(dom.type(element) ?? '');
const signs = /^m(?:sqrt|root|frac|enclose|over|under|underover|table|phantom)$/i;
const shapes = /^(?:path|rect|circle|ellipse|line|poly(?:gon|line)|use|image|text)$/;

/** Differences of a channel: from which a line is seen, and a part of a ground is a line. */
const unseen = 36;
const barred = 120;

const hasText = (element: PageElement): boolean => /\S/.test(dom.textContent(element) ?? '');

/** Whether a shadow has an edge, as a line has, and is none all around. */
const isSharp = (shadow: string): boolean =>
  [...shadow.matchAll(/(-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px/g)].some(
    ([, x, y, blur]) => (Number(x) !== 0 || Number(y) !== 0) && Number(blur) < 4,
  );

/** Pictures in a ground, as far as they are drawn elsewhere. */
const drawing = /(?:url|paint|element|cross-fade|image-set)\(/;

/** Whether a ground has a picture, or parts as unlike as letters and paper. */
function isBarred({ backgroundImage }: CSSStyleDeclaration, ground: Parameters<typeof over>[1]) {
  if (drawing.test(backgroundImage)) return true;
  if (!backgroundImage.includes('gradient(')) return false;
  const colours = (backgroundImage.match(/(?:rgba?|color|ok\w+|lab|lch)\([^)]*\)/g) ?? []).map(
    (one) => over(colourOf(one) ?? white, ground),
  );
  return colours.some((one) => colours.some((other) => apart(one, other) >= barred));
}

/** Parts of a sign's box: where its digits are, and how far another sign may stand from them. */
const above = 0.22;
const below = 0.2;
const near = 0.3;

/** Whether a thin box goes through the middle of a sign. */
function isAcross(box: Box, sign: Box): boolean {
  const thin = Math.min(box.right - box.left, heightOf(box));
  if (thin > 4 || thin < 0.4) return false;
  const high = heightOf(sign);
  const wide = Math.min(box.right, sign.right - 1) - Math.max(box.left, sign.left + 1);
  const deep =
    Math.min(box.bottom, sign.bottom - high * (below + 0.04)) -
    Math.max(box.top, sign.top + high * (above + 0.06));
  return wide > 0.3 && deep > 0.3;
}

/** Whether a box stands on the line of a sign, next to it, and is no larger than another one. */
function isBeside(box: Box, sign: Box): boolean {
  const high = heightOf(sign);
  if (heightOf(box) > high * 2 || box.right - box.left > high * 1.5) return false;
  if (box.right - box.left < 0.4 || heightOf(box) < 0.4) return false;
  const deep =
    Math.min(box.bottom, sign.bottom - high * below) - Math.max(box.top, sign.top + high * above);
  const gap = Math.max(box.left - sign.right, sign.left - box.right);
  return deep > 0.3 && gap < high * near && gap > -high;
}
