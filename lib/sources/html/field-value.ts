/** Types of `input` whose value is no text of the page. */
const silent = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|color|range)$/i;

/** What a form field shows: an input's value, a select's chosen options, a textarea's text. */
export function fieldValue(field: Element): string {
  if ('selectedOptions' in field) {
    const chosen = (field as HTMLSelectElement).selectedOptions;
    return Array.from(chosen, (option) => option.text).join(' ');
  }
  const { type, value } = field as HTMLInputElement | HTMLTextAreaElement;
  return typeof value !== 'string' || silent.test(type) ? '' : value;
}
