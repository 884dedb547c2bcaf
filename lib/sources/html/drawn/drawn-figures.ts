import { readFigure } from '../../../document/figure.ts';
import { normalise } from '../../../document/normalise.ts';
import type { Drawn, FigureLook } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { type Covers, coverOf, coversIn, liesOver, touches } from './covers.ts';
import { decorated, drawsMore } from './generated.ts';
import { createOwnFonts } from './own-fonts.ts';
import { type Piece, piecesOf, textOf } from './pieces.ts';
import { createPlainStyles } from './plain-styles.ts';
import { type Box, createStyleReader, type Doubt, isSeen } from './style-facts.ts';

/**
 * Looks at figures as a person sees them: where their signs are drawn, in which colour on which ground, and
 * what else is drawn there. It never makes a figure up; where it cannot tell, it says why.
 */
export function createFigureLook(document: PageDocument, view: PageView): FigureLook {
  const styles = createStyleReader(view);
  const ownFonts = createOwnFonts(document, styles);
  const rows = new Map<PageElement, boolean>();
  let covers: Covers | null = null;
  let pseudo: ReadonlySet<PageElement> | null | undefined;

  const at = (cell: PageElement, text: string): Drawn | null => {
    if (!isFigureLike(text) || dom.all(cell, 'table').length > 0) return null;
    const { seen, unseen, doubt } = piecesOf(view, cell, styles);
    const elements = [cell, ...dom.all(cell, '*')];
    ownFonts.look(seen[0]?.node);
    const field = elements.find((element) => fields.test(dom.nodeName(element)));
    const found =
      doubt ??
      (isDecorated(elements) ? 'generated' : null) ??
      (field ? doubtOfField(field) : null) ??
      (isDisplaced(cell, seen) ? 'reordered' : null) ??
      (isCovered(cell, elements, seen) ? 'covered' : null);
    if (found !== null) return { doubt: found };
    if (unseen.length === 0 || field) return null;
    if (seen.length === 0) return text === '' ? null : { doubt: 'unseen' };
    const drawn = normalise(textOf(seen));
    return drawn === text ? null : { text: drawn };
  };

  return {
    at,
    isPlain: createPlainStyles(document),
    usesOwnFonts: () => ownFonts.areUsed(),
  };

  /** Asked once of each row and table. */
  function addsMore(element: PageElement): boolean {
    const adds = rows.get(element) ?? drawsMore(view, element);
    rows.set(element, adds);
    return adds;
  }

  function isDecorated(elements: readonly PageElement[]): boolean {
    pseudo = pseudo === undefined ? decorated(document) : pseudo;
    const known = pseudo;
    const around = aroundIn(elements[0]);
    if (around.some((element) => (known?.has(element) ?? true) && addsMore(element))) return true;
    const likely = known ? elements.filter((element) => known.has(element)) : elements;
    return likely.some((element) => drawsMore(view, element));
  }

  function isCovered(
    cell: PageElement,
    elements: readonly PageElement[],
    seen: readonly Piece[],
  ): boolean {
    covers ??= coversIn(view, document);
    const boxes = seen.flatMap((piece) => piece.boxes);
    const holds = (element: PageElement) => seen.some(({ node }) => dom.contains(element, node));
    const own = elements
      .slice(1)
      .flatMap((element) => (holds(element) ? [] : (coverOf(view, element) ?? [])));
    if (own.some(({ box }) => boxes.some((under) => liesOver(box, under)))) return true;
    const box = boxOf(cell);
    return covers
      .near(box)
      .some(
        (cover) =>
          !dom.contains(cell, cover.element) &&
          !dom.contains(cover.element, cell) &&
          (boxes.some((under) => liesOver(cover.box, under)) ||
            (cover.words && touches(cover.box, box))),
      );
  }

  function doubtOfField(field: PageElement): Doubt | null {
    const style = styles.styleOf(field);
    const facts = styles.factsOf(field);
    const isWhole =
      dom.scrollWidth(field) <= dom.clientWidth(field) + 1 &&
      !style.textIndent.startsWith('-') &&
      Number.parseFloat(style.fontSize) > 5;
    if (!isWhole || isSeen(facts, style.webkitTextFillColor) !== true) return 'unseen';
    return facts.turned ? 'reordered' : facts.doubt;
  }
}

const nowhere: Box = { left: 0, right: 0, top: 0, bottom: 0 };
const boxOf = (cell: PageElement): Box => dom.rect(cell) ?? nowhere;

/** The row, the group and the table around a cell. */
function aroundIn(cell: PageElement | undefined): PageElement[] {
  const around: PageElement[] = [];
  let at = cell && dom.parentElement(cell);
  while (at && around.length < 3) {
    around.push(at);
    at = dom.parentElement(at);
  }
  return around;
}

const fields = /^(?:input|select|textarea)$/i;

const isFigureLike = (text: string) =>
  text.length < 40 && (!/\p{L}/u.test(text) || readFigure(text).state !== 'unreadable');

/** Whether a sign stands outside of the cell. */
function isDisplaced(cell: PageElement, seen: readonly Piece[]): boolean {
  const box = boxOf(cell);
  const room = 4;
  return seen.some(({ boxes }) =>
    boxes.some(({ left, right, top, bottom }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return (
        x < box.left - room || x > box.right + room || y < box.top - room || y > box.bottom + room
      );
    }),
  );
}
