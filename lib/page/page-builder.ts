import type { Block, SourceBlock } from '../grid/page.ts';
import type { GridBlock } from './form-table.ts';
import type { Piece } from './joiner.ts';

/** Where a cell stands: its element, or the pieces of plain text it was read from. */
export type Anchor = Element | readonly Piece[];

/**
 * The blocks of a Page and, for each id, where it leads: `b3` is the text block of `words[3]`, `g2.5`
 * the cell of `cells[2][5]`, `s1` the source of `sources[1]`.
 */
export class PageBuilder {
  readonly blocks: Block[] = [];
  /** The pieces of each text block, or the element that is drawn as one. */
  readonly words: Anchor[] = [];
  readonly cells: (readonly Anchor[])[] = [];
  readonly sources: Element[] = [];
  /** Met inside a text block or table; they follow it. */
  #pending: SourceBlock[] = [];

  /** The id of the grid added next. */
  get nextGrid(): string {
    return `g${this.cells.length}`;
  }

  addText(text: string, words: Anchor, level: number): void {
    this.blocks.push({ kind: 'text', id: `b${this.words.length}`, text, level });
    this.words.push(words);
  }

  /** A grid without a word is none. */
  addGrid({ grid, anchors }: { grid: GridBlock['grid']; anchors: readonly Anchor[] }): void {
    if (grid.cells.every((cell) => cell.text === '')) return;
    this.blocks.push({ kind: 'grid', grid });
    this.cells.push(anchors);
  }

  addSource(element: Element, source: Omit<SourceBlock, 'kind' | 'id'>): void {
    this.#pending.push({ kind: 'source', id: `s${this.sources.length}`, ...source });
    this.sources.push(element);
  }

  /** Puts the sources met since the last block after it. */
  releaseSources(): void {
    if (this.#pending.length === 0) return;
    this.blocks.push(...this.#pending);
    this.#pending = [];
  }

  /** Forgets the sources met since there were `count`. */
  forgetSources(count: number): void {
    this.sources.length = count;
    this.#pending = this.#pending.filter(({ id }) => Number(id.slice(1)) < count);
  }
}
