import { normalise } from '../../../document/normalise.ts';
import { dom } from '../dom/dom.ts';
import { attributeOf } from '../dom/nodes.ts';
import type { PageElement } from '../dom/page.ts';
import { type FormedTable, isRuns } from '../form-table.ts';
import { isFigureLike } from './figure-like.ts';
import { isAlike } from './harmless.ts';

/**
 * Whether an element of this selector sets a part of a figure apart from the rest. Parts of one style attribute are
 * alike, unless they are of the selector `ruled`.
 */
export function isParted(
  table: PageElement,
  { grid, origins }: FormedTable,
  selector: string,
  ruled: string,
): boolean {
  const parts = selector === '' ? undefined : dom.select(table, `:is(td,th) :is(${selector})`);
  if (!parts?.length) return false;
  let next = 0;
  let part = parts[next];
  for (let index = 0; part && index < grid.cells.length; index++) {
    const cell = origins[index];
    if (!cell || isRuns(cell)) return true;
    const text = grid.cells[index]?.text ?? '';
    const own: PageElement[] = [];
    const isFigure = /\d/.test(text) && isFigureLike(text);
    for (; part && dom.contains(cell, part); part = parts[++next]) if (isFigure) own.push(part);
    if (own.length > 0 && !areWhole(text, own, ruled)) return true;
  }
  // Of cells that were left out.
  return part !== undefined;
}

/** Whether each of the parts is all of a figure, or side by side they are it, and alike. */
function areWhole(text: string, parts: readonly PageElement[], ruled: string): boolean {
  const whole = signsOf(text);
  const others = parts
    .map((part) => ({ part, signs: signsOf(dom.textContent(part) ?? '') }))
    .filter(({ signs }) => signs !== whole);
  if (!others.every(({ part }) => isAlike(styleOf(part)) && !isRuled(part, ruled))) return false;
  const printed = others.filter(({ signs }) => signs !== '');
  return (
    printed.length === 0 ||
    (printed.map(({ signs }) => signs).join('') === whole &&
      printed.every(({ part }, index) => {
        const { part: before } = printed[index - 1] ?? {};
        return !before || (styleOf(before) === styleOf(part) && !dom.contains(before, part));
      }))
  );
}

const styleOf = (part: PageElement): string => attributeOf(part, 'style');

const isRuled = (part: PageElement, ruled: string): boolean =>
  ruled !== '' && dom.matches(part, ruled);

const signsOf = (text: string): string =>
  /^[!-~]*$/.test(text) ? text : normalise(text).replace(/\s+/g, '');
