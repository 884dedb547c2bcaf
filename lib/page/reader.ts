import { blockBreak } from '../grid/normalise.ts';
import type { Block, SourceBlock } from '../grid/page.ts';
import { kindOf } from './element-kinds.ts';
import { fieldValue } from './field-value.ts';
import { type CellReader, formTable, type GridBlock } from './form-table.ts';
import { Joiner, type Piece } from './joiner.ts';
import { limits } from './limits.ts';
import { readPlainPage } from './plain-page.ts';
import { documentIn, embeddedSource, linkedSource } from './sources.ts';
import { isLayout, isProse, isSingleCell, laysOutProse } from './table-use.ts';
import type { Visibility } from './visibility.ts';

/** Where a cell stands: its element, or the pieces of plain text it was read from. */
export type Anchor = Element | readonly Piece[];

/**
 * Walks a document once, in reading order, and keeps what it says and where it stands.
 * In the flow a block boundary ends a text block; in a cell it is a break in the cell's text.
 */
export class Reader implements CellReader {
  readonly blocks: Block[] = [];
  /** For each text block, by the number in its id, the pieces it was joined from. */
  readonly pieces: (readonly Piece[])[] = [];
  /** For each grid, by the number in its id, the places of its cells. */
  readonly spots: (readonly Anchor[])[] = [];
  readonly sources: Element[] = [];
  truncated = false;

  readonly #visibility: Visibility;
  readonly #joiner = new Joiner();
  #inCell = false;
  #level = 0;
  #depth = 0;
  #cellCount = 0;
  /** Met inside a text block or grid, and put after it. */
  #sourcesAfter: SourceBlock[] = [];
  #tablesAfter: Element[] = [];
  #proseAfter: Piece[][] = [];

  constructor(visibility: Visibility) {
    this.#visibility = visibility;
  }

  read(root: Element): void {
    this.#block(root);
    this.truncated ||= this.#joiner.truncated;
  }

  textOf(cell: Element): string | null {
    if (++this.#cellCount > limits.cells) {
      this.truncated = true;
      return null;
    }
    const { firstChild } = cell;
    if (firstChild !== null && cell.firstElementChild === null) {
      const data = cell.textContent ?? '';
      if (printed.test(data) && this.#visibility.shows(cell)) return this.#joiner.clip(data);
    } else if (firstChild !== null) {
      this.#children(cell, cell);
      const { text, pieces } = this.#joiner.take();
      if (isProse(text)) this.#proseAfter.push(pieces);
      if (text !== '') return text;
    }
    return this.#visibility.renders(cell) ? '' : null;
  }

  hasBox(row: Element): boolean {
    return this.#cellCount <= limits.cells && this.#visibility.renders(row);
  }

  #children(parent: Node, element: Element): void {
    if (this.#depth > limits.depth || this.blocks.length > limits.blocks) {
      this.truncated = true;
      return;
    }
    this.#depth++;
    let shown: boolean | undefined;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (kindOf(node.nodeName) !== '#text') {
        this.#element(node as Element);
        continue;
      }
      const { data } = node as Text;
      if (printed.test(data)) {
        shown ??= this.#visibility.shows(element);
        if (!shown) {
          this.#visibility.hide(element, data);
          continue;
        }
      }
      this.#joiner.addText(node as Text, data);
    }
    this.#depth--;
  }

  #element(element: Element): void {
    switch (kindOf(element.nodeName)) {
      case 'inline':
        this.#within(element);
        break;
      case 'block':
        this.#block(element);
        break;
      case 'link':
        this.#link(element);
        break;
      case 'break':
        if (this.#inCell || this.#level > 0) this.#joiner.break();
        else this.#flush();
        break;
      case 'heading':
        this.#heading(element);
        break;
      case 'table':
        this.#table(element);
        break;
      case 'source':
        this.#embedded(element);
        break;
      case 'field':
        this.#field(element);
        break;
      case 'frame':
        this.#frame(element);
        break;
      case 'plain':
        this.#plain(element);
        break;
      case 'slot':
        this.#slot(element as HTMLSlotElement);
        break;
    }
  }

  #within(element: Element): void {
    this.#children(element.shadowRoot ?? element, element);
  }

  #block(element: Element): void {
    this.#boundary();
    this.#within(element);
    this.#boundary();
  }

  #boundary(): void {
    if (this.#inCell) this.#joiner.break();
    else this.#flush();
  }

  #flush(): void {
    if (!this.#joiner.empty) {
      const { text, pieces } = this.#joiner.take();
      if (text !== '') this.#textBlock(text, pieces, this.#level);
    }
    if (this.#sourcesAfter.length > 0) {
      this.blocks.push(...this.#sourcesAfter);
      this.#sourcesAfter = [];
    }
  }

  #textBlock(text: string, pieces: readonly Piece[], level: number): void {
    this.blocks.push({ kind: 'text', id: `b${this.pieces.length}`, text, level });
    this.pieces.push(pieces);
  }

  #heading(heading: Element): void {
    this.#boundary();
    this.#level = Number(heading.nodeName.slice(1));
    this.#within(heading);
    this.#boundary();
    this.#level = 0;
  }

  #slot(slot: HTMLSlotElement): void {
    const assigned = slot.assignedNodes?.({ flatten: true }) ?? [];
    if (assigned.length === 0) this.#children(slot, slot);
    for (const node of assigned) {
      if (kindOf(node.nodeName) !== '#text') this.#element(node as Element);
      else if (this.#visibility.shows(slot))
        this.#joiner.addText(node as Text, (node as Text).data);
    }
  }

  #field(field: Element): void {
    const value = fieldValue(field);
    if (value !== '' && this.#visibility.shows(field)) this.#joiner.addValue(value);
  }

  #link(link: Element): void {
    this.#within(link);
    const source = linkedSource(link);
    if (source !== null && this.#visibility.shows(link)) this.#source(link, source);
  }

  #embedded(element: Element): void {
    const source = embeddedSource(element);
    if (source === null) this.#within(element);
    else if (this.#visibility.shows(element)) this.#source(element, source);
  }

  #source(element: Element, source: Omit<SourceBlock, 'kind' | 'id'>): void {
    this.#sourcesAfter.push({ kind: 'source', id: `s${this.sources.length}`, ...source });
    this.sources.push(element);
  }

  #frame(frame: Element): void {
    const root = documentIn(frame);
    if (root === null) this.#embedded(frame);
    else if (this.#visibility.shows(frame)) this.#block(root);
  }

  /** Preformatted text with tabs is a page of plain text; without, a block like any other. */
  #plain(pre: Element): void {
    const tabbed = !this.#inCell && (pre.textContent ?? '').includes('\t');
    if (!tabbed || !this.#visibility.shows(pre)) {
      this.#block(pre);
      return;
    }
    this.#flush();
    for (const block of readPlainPage(pre, this.spots.length)) {
      if ('level' in block) this.#textBlock(block.text, block.pieces, block.level);
      else this.#grid(block);
    }
  }

  #table(table: Element): void {
    if (this.#inCell && !isSingleCell(table)) {
      this.#tablesAfter.push(table);
    } else if (!this.#visibility.renders(table)) {
      this.#visibility.hide(table, table.textContent ?? '');
    } else if (this.#inCell || isLayout(table)) {
      this.#block(table);
    } else {
      this.#flush();
      this.#dataTable(table);
      this.#flush();
    }
  }

  #dataTable(table: Element): void {
    for (const child of table.children) {
      if (/^caption$/i.test(child.nodeName)) this.#block(child);
    }
    const seen = this.sources.length;
    this.#inCell = true;
    const formed = formTable(table, `g${this.spots.length}`, this);
    this.#inCell = false;
    const prose = this.#proseAfter.splice(0);
    const nested = this.#tablesAfter.splice(0);
    if (prose.length > 0 && laysOutProse(formed.grid)) {
      this.sources.length = seen;
      this.#sourcesAfter = [];
      this.#within(table);
      return;
    }
    this.#grid(formed);
    for (const pieces of prose) this.#paragraphs(pieces);
    this.#flush();
    for (const inner of nested) this.#table(inner);
  }

  #grid({ grid, spots }: { grid: GridBlock['grid']; spots: readonly Anchor[] }): void {
    if (grid.cells.every((cell) => cell.text === '')) return;
    this.blocks.push({ kind: 'grid', grid });
    this.spots.push(spots);
  }

  /** Paragraphs inside a table of figures are also text. */
  #paragraphs(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece === blockBreak) this.#flush();
      else this.#joiner.addPiece(piece);
    }
  }
}

/** At least one sign that is not white space. */
const printed = /\S/;
