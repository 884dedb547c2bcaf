import { dom } from '../dom/dom.ts';
import { hostsAmong, isElement, isText } from '../dom/nodes.ts';
import type { PageElement, PageNode, PageText } from '../dom/page.ts';
import { deepest } from '../limits.ts';

const TEXT = 4;

/** The text nodes of an element with a sign in them, as they are laid out: shadow trees in the place of what they hide. */
export function textsIn(element: PageElement): PageText[] {
  const texts: PageText[] = [];
  const take = (node: PageNode) => {
    if (isText(node) && /\S/.test(dom.data(node))) texts.push(node);
  };

  function within(parent: PageElement, depth: number): void {
    if (depth > deepest) return;
    const slotted = dom.assignedNodes(parent, { flatten: true }) ?? [];
    let node = slotted.length > 0 ? null : dom.firstChild(dom.shadowRoot(parent) ?? parent);
    for (const one of slotted) visit(one, depth);
    for (; node !== null; node = dom.nextSibling(node)) visit(node, depth);
  }
  const visit = (node: PageNode, depth: number) =>
    isElement(node) ? within(node, depth + 1) : take(node);

  if (dom.shadowRoot(element) || hostsAmong(dom.all(element, '*')).length > 0) within(element, 0);
  else {
    const walker = dom.createTreeWalker(dom.ownerDocument(element), element, TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) take(node);
  }
  return texts;
}
