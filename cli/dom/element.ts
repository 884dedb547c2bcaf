import { compile, type Options } from 'css-select';
import { after, detach, TreeNode } from './node.ts';

export interface NamedAttribute {
  readonly name: string;
  readonly localName: string;
  value: string;
}

export const htmlNamespace = 'http://www.w3.org/1999/xhtml';

export class TreeElement extends TreeNode {
  /** As HTML and XML write it: in HTML in lower case, in XML with its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly localName: string;
  readonly attributes: NamedAttribute[];

  constructor(name: string, namespace: string, attributes: NamedAttribute[]) {
    const isHtml = namespace === htmlNamespace;
    super(1, isHtml ? name.toUpperCase() : name);
    this.name = name;
    this.namespace = namespace;
    this.localName = isHtml ? name : name.slice(name.indexOf(':') + 1);
    this.attributes = attributes;
  }
  get firstElementChild(): TreeElement | null {
    return elementFrom(this.first);
  }
  get nextElementSibling(): TreeElement | null {
    return elementFrom(this.next);
  }
  getAttribute(name: string): string | null {
    for (const one of this.attributes) if (one.name === name) return one.value;
    return null;
  }
  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((one) => one.name === name);
    if (known) known.value = value;
    else this.attributes.push({ name, localName: name, value });
  }
  remove(): void {
    detach(this);
  }
  matches(selector: string): boolean {
    return compiled(selector)(this);
  }
  closest(selector: string): TreeElement | null {
    const fits = compiled(selector);
    for (let at: TreeNode | null = this; at instanceof TreeElement; at = at.parent) {
      if (fits(at)) return at;
    }
    return null;
  }
  querySelector(selector: string): TreeElement | null {
    return elementsIn(this, compiled(selector), 1)[0] ?? null;
  }
  querySelectorAll(selector: string): TreeElement[] {
    return elementsIn(this, compiled(selector));
  }
  getElementsByTagName(name: string): TreeElement[] {
    return elementsIn(this, name === '*' ? undefined : (one) => one.name === name);
  }
  getElementsByTagNameNS(_any: string, localName: string): TreeElement[] {
    return elementsIn(this, (one) => one.localName === localName);
  }
}

/** The elements in a node that `fits` tells, the first `most` of them, in their order. */
export function elementsIn(
  root: TreeNode,
  fits: (one: TreeElement) => boolean = () => true,
  most = Number.POSITIVE_INFINITY,
): TreeElement[] {
  const found: TreeElement[] = [];
  for (let at = after(root, root); at !== null; at = after(at, root)) {
    if (at instanceof TreeElement && fits(at)) {
      found.push(at);
      if (found.length >= most) break;
    }
  }
  return found;
}

function elementFrom(node: TreeNode | null): TreeElement | null {
  let at = node;
  while (at !== null && !(at instanceof TreeElement)) at = at.next;
  return at;
}

function childrenOf(node: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = node.first; child !== null; child = child.next) children.push(child);
  return children;
}

/** What css-select asks of a tree. */
const options: Options<TreeNode, TreeElement> = {
  adapter: {
    isTag: (node) => node instanceof TreeElement,
    getName: ({ name }) => name.toLowerCase(),
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.getAttribute(name) !== null,
    getChildren: childrenOf,
    getParent: ({ parent }) => parent,
    getSiblings: (node) => (node.parent === null ? [node] : childrenOf(node.parent)),
    prevElementSibling(node) {
      let at = node.previous;
      while (at !== null && !(at instanceof TreeElement)) at = at.previous;
      return at;
    },
    getText: (node) => node.textContent,
    existsOne: (test, nodes) =>
      nodes.some(
        (node) =>
          (node instanceof TreeElement && test(node)) || elementsIn(node, test, 1).length > 0,
      ),
    findAll: (test, nodes) => nodes.flatMap((node) => withSelf(node, test)),
    findOne: (test, nodes) => nodes.flatMap((node) => withSelf(node, test))[0] ?? null,
    removeSubsets: (nodes) => nodes,
  },
};

const withSelf = (node: TreeNode, test: (one: TreeElement) => boolean) => [
  ...(node instanceof TreeElement && test(node) ? [node] : []),
  ...elementsIn(node, test),
];

type Query = (element: TreeElement) => boolean;

/** Selectors of ours are few, those of pages without end. */
const known = new Map<string, Query>();
const kept = 100;

/** A selector as a test of an element; throws where it is none. */
export function compiled(selector: string): Query {
  const query = known.get(selector) ?? compile<TreeNode, TreeElement>(selector, options);
  if (known.size < kept) known.set(selector, query);
  return query;
}
