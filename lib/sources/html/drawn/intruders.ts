import { dom } from '../dom/dom.ts';
import { childrenOf } from '../dom/nodes.ts';
import type { PageElement } from '../dom/page.ts';
import { touches } from './covers.ts';
import { grown } from './edges.ts';
import { inkOf } from './glyphs.ts';
import { type Box, isSeen, type StyleReader } from './style-facts.ts';
import { textsIn } from './texts.ts';

/** Tells whether text of other cells, drawn beyond them, stands in a cell: of its own row, or of those beside it. */
export function createIntruders(styles: StyleReader) {
  const known = new Map<PageElement, readonly Intruder[]>();

  /** For each row those beside it, and itself. */
  const beside = new Map<PageElement, readonly PageElement[]>();

  function noteRows(group: PageElement | null, row: PageElement): void {
    const rows = group ? childrenOf(group) : [row];
    for (const [at, one] of rows.entries()) {
      beside.set(one, rows.slice(Math.max(0, at - 1), at + 2));
    }
  }

  function intrudersOf(row: PageElement | null): readonly Intruder[] {
    if (row === null) return [];
    const found = known.get(row) ?? childrenOf(row).flatMap(beyond);
    known.set(row, found);
    return found;
  }

  /** The texts of a cell that are drawn beyond it, or cast a shadow there. */
  function beyond(cell: PageElement): Intruder[] {
    const own = dom.rect(cell);
    if (!own) return [];
    const range = dom.createRange(dom.ownerDocument(cell));
    return textsIn(cell).flatMap((node) => {
      const parent = dom.parentElement(node);
      dom.setStart(range, node, 0);
      dom.setEnd(range, node, dom.data(node).length);
      const box = dom.rect(range);
      if (!box || !parent) return [];
      const { textShadow, color } = styles.styleOf(parent);
      const reach = textShadow === 'none' ? 0 : Math.max(0, ...offsetsIn(textShadow));
      const { clip, ...facts } = styles.factsOf(parent);
      const drawn = cutBy(grown(inkOf(box), reach), clip);
      if (isWithin(drawn, own)) return [];
      const isDrawn = dom.checkVisibility(parent, seen) !== false;
      return isDrawn && isSeen({ ...facts, clip }, color) !== false ? [{ cell, box: drawn }] : [];
    });
  }

  return (cell: PageElement): boolean => {
    const row = dom.parentElement(cell);
    const box = dom.rect(cell);
    if (row === null || !box) return false;
    if (!beside.has(row)) noteRows(dom.parentElement(row), row);
    return (beside.get(row) ?? [row]).some((one) =>
      intrudersOf(one).some((other) => other.cell !== cell && touches(other.box, box)),
    );
  };
}

interface Intruder {
  readonly cell: PageElement;
  readonly box: Box;
}

const seen = { opacityProperty: true, visibilityProperty: true };
/** Pixels by which letters may be drawn beyond their cell. */
const room = 2;

const isWithin = (box: Box, around: Box): boolean =>
  box.left > around.left - room &&
  box.right < around.right + room &&
  box.top > around.top - room &&
  box.bottom < around.bottom + room;

function cutBy(box: Box, clip: Box | null): Box {
  if (clip === null) return box;
  return {
    left: Math.max(box.left, clip.left),
    right: Math.min(box.right, clip.right),
    top: Math.max(box.top, clip.top),
    bottom: Math.min(box.bottom, clip.bottom),
  };
}

/** The lengths of shadows; the third of each, by which it fades, is no offset. */
const offsetsIn = (shadows: string): number[] =>
  [...shadows.matchAll(/(-?[\d.]+)px (-?[\d.]+)px/g)].flatMap(([, x, y]) => [
    Math.abs(Number(x)),
    Math.abs(Number(y)),
  ]);
