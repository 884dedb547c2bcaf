import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';

/** Types of `input` whose value is no text of the page. */
const silent = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|color|range)$/i;

/** What a form field shows: an input's value, a select's chosen options, a textarea's text. */
export function fieldValue(field: PageElement): string {
  const chosen = dom.selectedOptions(field);
  if (chosen) return Array.from(chosen, (option) => dom.text(option)).join(' ');
  const value = dom.value(field);
  return typeof value !== 'string' || silent.test(dom.type(field) ?? '') ? '' : value;
}
