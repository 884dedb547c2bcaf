import { html, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import type { HtmlWorld } from '../../lib/sources/html/parse-at.ts';
import { TreeDocument } from './document.ts';
import { type NamedAttribute, TreeElement } from './element.ts';
import { createElement } from './kinds.ts';
import { CharacterData, CommentNode, detach, insert, TextNode, TreeNode } from './node.ts';

type Given = readonly { name: string; value: string; prefix?: string }[];

const named = (given: Given): NamedAttribute[] =>
  given.map(({ name, value, prefix }) => ({
    name: prefix ? `${prefix}:${name}` : name,
    localName: name,
    value,
  }));

type Tree = TreeAdapterTypeMap<
  TreeNode,
  TreeNode,
  TreeNode,
  TreeDocument,
  TreeNode,
  TreeElement,
  CommentNode,
  TextNode,
  TreeElement,
  TreeNode
>;

function addText(parent: TreeNode, words: string, before: TreeNode | null): void {
  const beside = before === null ? parent.last : before.previous;
  if (beside instanceof TextNode) beside.words += words;
  else insert(parent, new TextNode(words), before);
}

/** What parse5 asks of a tree (https://parse5.js.org/interfaces/parse5.TreeAdapter.html). */
const adapter: TreeAdapter<Tree> = {
  createDocument: () => new TreeDocument(),
  createDocumentFragment: () => new TreeNode(),
  createElement: (name, namespace, given) => createElement(name, namespace, named(given)),
  createCommentNode: (words) => new CommentNode(words),
  createTextNode: (words) => new TextNode(words),
  appendChild: (parent, node) => insert(parent, node),
  insertBefore: (parent, node, before) => insert(parent, node, before),
  insertText: (parent, words) => addText(parent, words, null),
  insertTextBefore: addText,
  detachNode: detach,
  adoptAttributes(element, given) {
    for (const one of named(given)) {
      if (element.getAttribute(one.name) === null) element.attributes.push(one);
    }
  },
  // What a template holds is no part of the page.
  setTemplateContent() {},
  getTemplateContent: () => new TreeNode(),
  setDocumentType() {},
  setDocumentMode(document, mode) {
    document.mode = mode;
  },
  getDocumentMode: ({ mode }) => mode,
  getFirstChild: ({ first }) => first,
  getChildNodes(parent) {
    const children: TreeNode[] = [];
    for (let child = parent.first; child !== null; child = child.next) children.push(child);
    return children;
  },
  getParentNode: ({ parent }) => parent,
  getAttrList: ({ attributes }) => attributes.map(({ name, value }) => ({ name, value })),
  getTagName: ({ name }) => name,
  getNamespaceURI: ({ namespace }) => spaces.get(namespace) ?? html.NS.HTML,
  getTextNodeContent: ({ words }) => words,
  getCommentNodeContent: ({ words }) => words,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node) => node instanceof TextNode,
  isCommentNode: (node) => node instanceof CommentNode,
  isDocumentTypeNode: (_node): _node is TreeNode => false,
  isElementNode: (node) => node instanceof TreeElement,
  setNodeSourceCodeLocation() {},
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation() {},
};

const spaces = new Map<string, html.NS>(Object.values(html.NS).map((space) => [space, space]));

const parser = {
  // No script runs, so that what stands in for scripts is markup.
  parseFromString: (text: string) =>
    parse<Tree>(text, { treeAdapter: adapter, scriptingEnabled: false }),
};

/** The interfaces that reading asks the members of: see `lib/sources/html/dom/dom.ts`. */
const realm = {
  Node: TreeNode,
  CharacterData,
  Element: TreeElement,
  Document: TreeDocument,
  DOMParser: class {
    parseFromString = parser.parseFromString;
  },
};

/** The document of that window, by which its interfaces are found. */
class OwnDocument extends TreeDocument {
  override get defaultView(): object {
    return realm;
  }
}

/**
 * A DOM for Node, as far as reading a page that is not drawn takes one: the HTML standard's parser (parse5)
 * and a tree without styles, scripts or events.
 */
export const nodeWorld = {
  document: new OwnDocument(),
  DOMParser: realm.DOMParser,
} as unknown as HtmlWorld;
