import { dom } from './dom/dom.ts';
import type { PageElement } from './dom/page.ts';

/** The elements inside this one that have an open shadow tree; those inside such trees are not found. */
export function shadowHostsIn(root: PageElement): PageElement[] {
  const elements = dom.all(root, '*');
  const hosts: PageElement[] = [];
  for (let index = 0, { length } = elements; index < length; index++) {
    const element = elements[index];
    if (element && dom.shadowRoot(element)) hosts.push(element);
  }
  return hosts;
}
