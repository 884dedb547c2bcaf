import { dom } from './dom/dom.ts';
import { attributeOf, nameOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { kindOf } from './element-kinds.ts';

/**
 * What the markup of a document that no window draws says of an element's look: its name, `hidden`, and its
 * own style. What style sheets would decide is not known.
 */

/** Whether no window draws the document that an element stands in. */
export const isUndrawn = (element: PageElement): boolean =>
  dom.defaultView(dom.ownerDocument(element)) === null;

const layouts: Readonly<Record<string, string>> = {
  inline: 'inline',
  link: 'inline',
  slot: 'contents',
  skip: 'none',
  field: 'inline-block',
  source: 'inline-block',
  frame: 'inline-block',
};

const groups: Readonly<Record<string, string>> = {
  THEAD: 'table-header-group',
  TFOOT: 'table-footer-group',
};

/** `display` as the element's own markup says. */
export function declaredDisplay(element: PageElement): string {
  const own = declared(element, 'display');
  if (own !== '') return own;
  if (dom.attribute(element, 'hidden') !== null) return 'none';
  // As Word marks hidden text in what it saves as HTML.
  if (declared(element, 'mso-hide') === 'all') return 'none';
  const name = nameOf(element);
  return groups[name] ?? layouts[kindOf(name)] ?? 'block';
}

/** `visibility`, which is inherited. */
export function declaredVisibility(element: PageElement): string {
  for (let at: PageElement | null = element; at !== null; at = dom.parentElement(at)) {
    const own = declared(at, 'visibility');
    if (own !== '') return own;
  }
  return 'visible';
}

/** What an element's own style says, in lower case; "" where it says nothing. The last one counts. */
export function declared(element: PageElement, property: string): string {
  const style = attributeOf(element, 'style');
  if (!style.toLowerCase().includes(property)) return '';
  const said = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;!]*)`, 'gi');
  return [...style.matchAll(said)].at(-1)?.[1]?.trim().toLowerCase() ?? '';
}
