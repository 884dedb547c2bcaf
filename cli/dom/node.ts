/**
 * A node of the tree that a page or a part of a Word file is parsed into: as much of the DOM as reading asks
 * for. What reading asks of every node it asks by the getters of this class, so that none overrides them.
 */
export class TreeNode {
  readonly #type: number;
  readonly #name: string;
  parent: TreeNode | null = null;
  first: TreeNode | null = null;
  last: TreeNode | null = null;
  previous: TreeNode | null = null;
  next: TreeNode | null = null;

  constructor(type = 11, name = '#document-fragment') {
    this.#type = type;
    this.#name = name;
  }
  get nodeType(): number {
    return this.#type;
  }
  get nodeName(): string {
    return this.#name;
  }
  get firstChild(): TreeNode | null {
    return this.first;
  }
  get nextSibling(): TreeNode | null {
    return this.next;
  }
  get parentNode(): TreeNode | null {
    return this.parent;
  }
  get parentElement(): TreeNode | null {
    return this.parent?.nodeType === 1 ? this.parent : null;
  }
  get textContent(): string {
    if (this instanceof CharacterData) return this.words;
    let text = '';
    for (let at = after(this, this); at !== null; at = after(at, this)) {
      if (at instanceof TextNode) text += at.words;
    }
    return text;
  }
  get ownerDocument(): TreeNode | null {
    const root = this.getRootNode();
    return root.nodeType === 9 && root !== this ? root : null;
  }
  get isConnected(): boolean {
    return this.getRootNode().nodeType === 9;
  }
  contains(other: TreeNode): boolean {
    let at: TreeNode | null = other;
    while (at !== null && at !== this) at = at.parent;
    return at !== null;
  }
  getRootNode(): TreeNode {
    let root: TreeNode = this;
    while (root.parent !== null) root = root.parent;
    return root;
  }
}

export class CharacterData extends TreeNode {
  words: string;
  constructor(type: number, name: string, words: string) {
    super(type, name);
    this.words = words;
  }
  get data(): string {
    return this.words;
  }
}

export class TextNode extends CharacterData {
  constructor(words: string) {
    super(3, '#text', words);
  }
}

export class CommentNode extends CharacterData {
  constructor(words: string) {
    super(8, '#comment', words);
  }
}

/** The node after this one in the order of a tree; null where the tree ends. */
export function after(node: TreeNode, root: TreeNode): TreeNode | null {
  if (node.first !== null) return node.first;
  let at: TreeNode = node;
  while (at !== root && at.next === null) {
    if (at.parent === null) return null;
    at = at.parent;
  }
  return at === root ? null : at.next;
}

/** Puts a node before another child of `parent`, or last. */
export function insert(parent: TreeNode, node: TreeNode, before: TreeNode | null = null): void {
  detach(node);
  const previous = before === null ? parent.last : before.previous;
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (before === null) parent.last = node;
  else before.previous = node;
}

export function detach(node: TreeNode): void {
  const { parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  node.parent = null;
  node.previous = null;
  node.next = null;
}
