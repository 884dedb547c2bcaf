import { dom } from '../dom/dom.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { lengthOf } from './lengths.ts';
import { textsIn } from './texts.ts';

/**
 * How far the first sign of a cell that is seen stands from the cell's left edge, in widths of a Chinese
 * character, to tenths; 0 where it is drawn in the middle or at the right.
 */
export function indentIn(view: PageView, cell: PageElement): number {
  const [node] = textsIn(cell);
  const parent = node && dom.parentElement(node);
  if (!node || !parent) return 0;
  const { fontSize, textAlign } = view.getComputedStyle(parent);
  if (/center|right|end/.test(textAlign)) return 0;
  const at = dom.data(node).search(/\S/);
  const range = dom.createRange(dom.ownerDocument(cell));
  dom.setStart(range, node, at);
  dom.setEnd(range, node, at + 1);
  const [sign] = dom.rects(range) ?? [];
  const edge = dom.rect(cell)?.left;
  if (sign === undefined || edge === undefined) return 0;
  return Math.max(0, Math.round(((sign.left - edge) / lengthOf(fontSize)) * 10) / 10);
}
