import { html } from 'parse5';
import { compiled, elementsIn, htmlNamespace, TreeElement } from './element.ts';
import { after, TextNode, TreeNode } from './node.ts';

/** A document that no window shows. */
export class TreeDocument extends TreeNode {
  /** Whether it is parsed as old browsers did. */
  mode = html.DOCUMENT_MODE.NO_QUIRKS;

  constructor() {
    super(9, '#document');
  }
  get documentElement(): TreeElement | null {
    return elementsIn(this, undefined, 1)[0] ?? null;
  }
  get body(): TreeElement | null {
    const root = this.documentElement;
    for (let at: TreeNode | null = root?.first ?? null; at !== null; at = at.next) {
      if (at instanceof TreeElement && /^(?:body|frameset)$/.test(at.name)) return at;
    }
    return null;
  }
  get title(): string {
    const [title] = elementsIn(this, isTitle, 1);
    return (title?.textContent ?? '').replace(/[ \t\n\f\r]+/g, ' ').trim();
  }
  get URL(): string {
    return 'about:blank';
  }
  get contentType(): string {
    return 'text/html';
  }
  get defaultView(): object | null {
    return null;
  }
  querySelectorAll(selector: string): TreeElement[] {
    return elementsIn(this, compiled(selector));
  }
  getElementsByTagName(name: string): TreeElement[] {
    return elementsIn(this, (one) => one.name === name);
  }
  /** Of elements and texts. */
  createTreeWalker(root: TreeNode): { nextNode(): TreeNode | null } {
    let at = root;
    return {
      nextNode() {
        for (let next = after(at, root); next !== null; next = after(at, root)) {
          at = next;
          if (at instanceof TreeElement || at instanceof TextNode) return at;
        }
        return null;
      },
    };
  }
}

const isTitle = ({ name, namespace }: TreeElement): boolean =>
  name === 'title' && namespace === htmlNamespace;
