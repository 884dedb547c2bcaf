import { dom } from './dom/dom.ts';
import { attributeOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';

/** Types of `input` whose value is no text of the page. */
const silent = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|color|range)$/i;

/** What a form field shows: an input's value, a select's chosen options or its list, a textarea's text. */
export function fieldValue(field: PageElement): string {
  const chosen = dom.selectedOptions(field);
  if (chosen) {
    const isList =
      Number(attributeOf(field, 'size')) > 1 || dom.attribute(field, 'multiple') !== null;
    const shown = isList ? dom.all(field, 'option') : chosen;
    return Array.from(shown, (one) => attributeOf(one, 'label') || dom.text(one)).join(' ');
  }
  const value = dom.value(field);
  return typeof value !== 'string' || silent.test(dom.type(field) ?? '') ? '' : value;
}
