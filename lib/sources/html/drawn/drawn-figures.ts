import { normalise } from '../../../document/normalise.ts';
import type { CellLook, CreateCloser, Drawn } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import { attributeOf, shadowAround } from '../dom/nodes.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { createCovering } from './covering.ts';
import { coversOf, elementsIn, liesOver, pictures } from './covers.ts';
import type { Doubt } from './declared.ts';
import { addsFigure, drawsUnseen } from './filled.ts';
import { decorated, drawsMore } from './generated.ts';
import { inkOf } from './glyphs.ts';
import { indentIn } from './indent.ts';
import { lengthOf } from './lengths.ts';
import { createOwnFonts } from './own-fonts.ts';
import { type Piece, piecesOf, textOf } from './pieces.ts';
import { type Box, createStyleReader, isSeen } from './style-facts.ts';

/**
 * Looks at figures as a person sees them: where their signs are drawn, in which colour on which ground, and
 * what else is drawn there. It never makes a figure up; where it cannot tell, it says why.
 */
export function createFigureLook(
  document: PageDocument,
  view: PageView,
  closeUp: CreateCloser | null,
): CellLook {
  const styles = createStyleReader(view, document);
  const covering = createCovering(view, document);
  const ownFonts = createOwnFonts(document, styles);
  const closer = closeUp?.(document, view, styles);
  const rows = new Map<PageElement, boolean>();
  let pseudo: ReadonlySet<PageElement> | null | undefined;

  const at = (cell: PageElement, text: string): Drawn | null => {
    if (text === '') return isFilled(cell) ? { doubt: 'generated' } : null;
    if (!isFigureLike(text) || dom.all(cell, 'table').length > 0) return null;
    const { seen, unseen, doubt } = piecesOf(view, cell, styles);
    const elements = [cell, ...elementsIn(cell)];
    ownFonts.look(seen[0]?.node);
    const field = elements.find((element) => fields.test(dom.nodeName(element)));
    const found =
      doubt ??
      (isDecorated(cell, elements) || isJoined(elements, seen) ? 'generated' : null) ??
      (field ? doubtOfField(field) : null) ??
      (isDisplaced(cell, seen) ? 'reordered' : null) ??
      (isCovered(cell, elements, seen) ? 'covered' : null) ??
      closer?.({ cell, elements, seen, decorated: decoratedNear(cell) });
    if (found) return { doubt: found };
    if (field) return null;
    if (unseen.length === 0) {
      return digitsIn(normalise(textOf(seen))) === digitsIn(text) ? null : { doubt: 'generated' };
    }
    if (seen.length === 0) return text === '' ? null : { doubt: 'unseen' };
    return { text: textOf(seen) };
  };

  return {
    at,
    indentOf: (cell) => indentIn(view, cell),
    usesOwnFonts: () => ownFonts.areUsed(),
  };

  /** Asked once of each row and table. */
  function addsMore(element: PageElement): boolean {
    const adds = rows.get(element) ?? drawsMore(view, element);
    rows.set(element, adds);
    return adds;
  }

  /** Those to which rules add something; null where any may be, as in a shadow tree. */
  function decoratedNear(cell: PageElement): ReadonlySet<PageElement> | null {
    pseudo = pseudo === undefined ? decorated(document) : pseudo;
    return shadowAround(cell) === null ? pseudo : null;
  }

  function isDecorated(cell: PageElement, elements: readonly PageElement[]): boolean {
    const known = decoratedNear(cell);
    const around = aroundIn(cell);
    if (around.some((element) => (known?.has(element) ?? true) && addsMore(element))) return true;
    const likely = elements.filter(
      (element) =>
        (known?.has(element) ?? true) ||
        dom.shadowRoot(element) !== null ||
        shadowAround(element) !== null,
    );
    return (
      likely.some((element) => drawsMore(view, element)) ||
      elements.slice(1).some((one) => !dom.shadowRoot(one) && drawsUnseen(view, one, true))
    );
  }

  /** Whether something is drawn in a cell without a sign. */
  function isFilled(cell: PageElement): boolean {
    const known = decoratedNear(cell);
    return [cell, ...elementsIn(cell)].some(
      (element) =>
        ((known?.has(element) ?? true) && addsFigure(view, element)) ||
        (element !== cell && drawsUnseen(view, element)),
    );
  }

  function isCovered(
    cell: PageElement,
    elements: readonly PageElement[],
    seen: readonly Piece[],
  ): boolean {
    const boxes = seen.flatMap((piece) => piece.boxes.map(inkOf));
    const holds = (element: PageElement) => seen.some(({ node }) => dom.contains(element, node));
    const own = elements
      .slice(1)
      .flatMap((element) => (holds(element) ? [] : coversOf(view, element)));
    return (
      own.some((cover) => boxes.some((under) => liesOver(covering.uncut(cover), under))) ||
      covering.isCovered(cell, boxes, boxOf(cell))
    );
  }

  function doubtOfField(field: PageElement): Doubt | null {
    const style = styles.styleOf(field);
    const facts = styles.factsOf(field);
    if (style.backgroundImage.includes('url(')) return 'covered';
    if (style.appearance.includes('base')) return 'generated';
    const isHint = dom.value(field) === '' && /\d/.test(attributeOf(field, 'placeholder'));
    if (isHint) return 'generated';
    const isWhole =
      dom.scrollWidth(field) <= dom.clientWidth(field) + 1 &&
      !style.textIndent.startsWith('-') &&
      lengthOf(style.fontSize) > 5;
    if (!isWhole || isSeen(facts, style.webkitTextFillColor) !== true) return 'unseen';
    return facts.turned ? 'reordered' : facts.doubt;
  }
}

const nowhere: Box = { left: 0, right: 0, top: 0, bottom: 0 };
const boxOf = (cell: PageElement): Box => dom.rect(cell) ?? nowhere;

/** The row, the group and the table around a cell. */
function aroundIn(cell: PageElement): PageElement[] {
  const around: PageElement[] = [];
  let at = dom.parentElement(cell);
  while (at && around.length < 3) {
    around.push(at);
    at = dom.parentElement(at);
  }
  return around;
}

const digitsIn = (text: string): string => text.replace(/\D/g, '');

const fields = /^(?:input|select|textarea)$/i;

/** Lines of which one may be a figure, and is no label with a number: the others may not be seen. */
const isFigureLike = (text: string) =>
  text.length < 60 &&
  text
    .split('\n')
    .some((line) => !/\p{L}/u.test(line) || (/^\D{0,3}\d/.test(line) && !numbered.test(line)));

const numbered = /^\D?\d+[.、．）)]\s*\p{L}/u;

/** Whether a picture goes on where a figure ends, as a digit would. */
function isJoined(elements: readonly PageElement[], seen: readonly Piece[]): boolean {
  const boxes = seen.flatMap((piece) => piece.boxes);
  return elements.some((element) => {
    const drawn = pictures.test(dom.nodeName(element)) ? dom.rect(element) : undefined;
    if (!drawn || drawn.width < 4 || drawn.height < 6) return false;
    return boxes.some(
      (box) =>
        Math.min(box.bottom, drawn.bottom) - Math.max(box.top, drawn.top) > 4 &&
        (Math.abs(drawn.left - box.right) < 2 || Math.abs(box.left - drawn.right) < 2),
    );
  });
}

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
