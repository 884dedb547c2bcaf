import { drawnParagraph } from './drawn.ts';
import { kindOf } from './element-kinds.ts';
import { fieldValue } from './field-value.ts';
import { Joiner, type Piece } from './joiner.ts';
import { limits } from './limits.ts';
import { isNavigation, lookAt, type Outlook } from './navigation.ts';
import { PageBuilder } from './page-builder.ts';
import { readPlainPage } from './plain-page.ts';
import { documentIn, embeddedSource, fileLinks, linkedSource } from './sources.ts';
import { type Flow, TableReader } from './table-reader.ts';
import type { Visibility } from './visibility.ts';

/**
 * Walks a document once, in reading order, and builds the Page of what it says.
 * In the flow a block boundary ends a text block; in a cell it is a break in the cell's text.
 */
export class Reader implements Flow {
  readonly built = new PageBuilder();
  readonly joiner = new Joiner();
  readonly visibility: Visibility;
  /** Of the document being read; a frame has its own. */
  outlook: Outlook = { worthReading: true, holdsTable: false, holdsTabs: true };
  inCell = false;
  truncated = false;

  readonly #tables = new TableReader(this);
  readonly #cssTables: ReadonlySet<Element>;
  #level = 0;
  #depth = 0;

  constructor(visibility: Visibility, cssTables: ReadonlySet<Element> = new Set()) {
    this.visibility = visibility;
    this.#cssTables = cssTables;
  }

  /** Reads a document's root; of a heavy page without a word of a report only files and pictures. */
  read(root: Element): void {
    const around = this.outlook;
    this.outlook = lookAt(root);
    if (this.outlook.worthReading) this.within(root);
    else {
      this.#skim(root);
      for (const host of shadowHostsIn(root)) this.within(host);
    }
    this.flush();
    this.outlook = around;
    this.truncated ||= this.joiner.truncated;
  }

  /** The pieces of an element that was taken as it is drawn. */
  piecesOf(element: Element): Piece[] {
    this.inCell = true;
    this.within(element);
    return this.joiner.take().pieces;
  }

  within(element: Element): void {
    const { shadowRoot } = element;
    if (shadowRoot === null) this.#children(element, element);
    else this.visibility.unsettle(() => this.#children(shadowRoot, element));
  }

  block(element: Element): void {
    this.#boundary();
    if (this.inCell || !isNavigation(element)) this.within(element);
    else if (!this.outlook.holdsTable) this.#skim(element);
    this.#boundary();
  }

  flush(): void {
    if (!this.joiner.empty) {
      const { text, pieces } = this.joiner.take();
      if (text !== '') this.built.addText(text, pieces, this.#level);
    }
    this.built.releaseSources();
  }

  #boundary(): void {
    if (this.inCell) this.joiner.break();
    else this.flush();
  }

  #children(parent: Node, element: Element): void {
    if (this.#depth > limits.depth || this.built.blocks.length > limits.blocks) {
      this.truncated = true;
      return;
    }
    this.#depth++;
    let shown: boolean | undefined;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const { nodeType } = node;
      if (nodeType === 1) this.#element(node as Element);
      if (nodeType !== 3) continue;
      const { data } = node as Text;
      if (printed.test(data)) {
        shown ??= this.visibility.shows(element);
        if (!shown) {
          this.visibility.hide(element, data);
          continue;
        }
      }
      this.joiner.addText(node as Text, data);
    }
    this.#depth--;
  }

  #element(element: Element): void {
    const name = element.nodeName;
    if (name === 'P' && !this.inCell && this.#paragraph(element)) return;
    if (this.#cssTables.has(element)) this.#tables.readCssTable(element);
    else this.#steps[kindOf(name)]?.(element);
  }

  /** What is done at an element of each kind; nothing at those skipped. */
  readonly #steps: { readonly [kind: string]: (element: Element) => void } = {
    inline: (element) => this.within(element),
    block: (element) => this.block(element),
    break: () => {
      if (this.inCell || this.#level > 0) this.joiner.break();
      else this.flush();
    },
    heading: (heading) => {
      this.#boundary();
      this.#level = Number(heading.nodeName.slice(1));
      this.within(heading);
      this.#boundary();
      this.#level = 0;
    },
    link: (link) => {
      this.within(link);
      this.#link(link);
    },
    field: (field) => {
      const value = fieldValue(field);
      if (value !== '' && this.visibility.shows(field)) this.joiner.addValue(value);
    },
    table: (table) => this.#tables.read(table),
    source: (element) => this.#embedded(element),
    frame: (frame) => this.#frame(frame),
    plain: (pre) => this.#plain(pre),
    slot: (slot) => this.#slot(slot as HTMLSlotElement),
  };

  /** Takes a paragraph as it is drawn; false where it has to be walked. */
  #paragraph(paragraph: Element): boolean {
    const text = this.joiner.clip(drawnParagraph(paragraph));
    if (text === '') return false;
    this.flush();
    this.built.addText(text, paragraph, this.#level);
    return true;
  }

  #slot(slot: HTMLSlotElement): void {
    const assigned = slot.assignedNodes({ flatten: true });
    if (assigned.length === 0) this.#children(slot, slot);
    for (const node of assigned) {
      if (node.nodeType === 1) this.#element(node as Element);
      else if (this.visibility.shows(slot)) this.joiner.addText(node as Text, (node as Text).data);
    }
  }

  /** Takes from an element only what is no text: files, pictures, frames. */
  #skim(root: Element): void {
    for (const link of root.querySelectorAll(fileLinks)) this.#link(link);
    for (const name of ['img', 'canvas', 'embed', 'object', 'frame', 'iframe']) {
      for (const element of root.getElementsByTagName(name)) this.#element(element);
    }
  }

  #link(link: Element): void {
    const source = linkedSource(link);
    if (source !== null && this.visibility.shows(link)) this.built.addSource(link, source);
  }

  #embedded(element: Element): void {
    const source = embeddedSource(element);
    if (source === null) this.within(element);
    else if (this.visibility.shows(element)) this.built.addSource(element, source);
  }

  #frame(frame: Element): void {
    const root = documentIn(frame);
    if (root === null) this.#embedded(frame);
    else if (this.visibility.shows(frame)) {
      this.#boundary();
      this.visibility.unsettle(() => (this.inCell ? this.within(root) : this.read(root)));
      this.#boundary();
    }
  }

  /** Preformatted text with tabs is a page of plain text; without, a block like any other. */
  #plain(pre: Element): void {
    const tabbed = !this.inCell && (pre.textContent ?? '').includes('\t');
    if (!tabbed || !this.visibility.shows(pre)) {
      this.block(pre);
      return;
    }
    this.flush();
    for (const block of readPlainPage(pre, this.built.cells.length)) {
      if ('level' in block) this.built.addText(block.text, block.pieces, block.level);
      else this.built.addGrid(block);
    }
  }
}

/** At least one sign that is not white space. */
const printed = /\S/;

function shadowHostsIn(root: Element): Element[] {
  const elements = root.getElementsByTagName('*');
  const hosts: Element[] = [];
  for (let index = 0, { length } = elements; index < length; index++) {
    const element = elements[index];
    if (element?.shadowRoot) hosts.push(element);
  }
  return hosts;
}
