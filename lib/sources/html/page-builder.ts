import { slotsTaken } from '../../document/limits.ts';
import type { Block, SourceBlock } from '../../document/page.ts';
import type { PageElement } from './dom/page.ts';
import type { FormedTable, Origin } from './form-table.ts';
import { limits } from './limits.ts';
import type { Run } from './runs.ts';

export type PageBuilder = ReturnType<typeof createPageBuilder>;

/** Where a grid was read from, and how. */
export interface GridOrigin {
  readonly table: PageElement;
  /** The cells that may say what they say in several parts; null where the table's markup is not plain. */
  readonly several: readonly PageElement[] | null;
}

/**
 * The blocks of a Page and, for each id, where it leads: `b3` is the text block of `words[3]`, `g2.5`
 * the cell of `cells[2][5]`, `s1` the source of `sources[1]`.
 */
export function createPageBuilder() {
  const blocks: Block[] = [];
  const words: (readonly Run[])[] = [];
  const cells: (readonly Origin[])[] = [];
  const origins: (GridOrigin | null)[] = [];
  const sources: PageElement[] = [];
  /** Met inside a text block or table; they follow it. */
  let pending: SourceBlock[] = [];
  let slots = 0;
  let cellCount = 0;
  let truncated = false;
  /** Notes that the page goes on beyond the limits. */
  const cut = () => {
    truncated = true;
  };

  const isFullOfTexts = () => words.length >= limits.texts;

  return {
    blocks,
    words,
    cells,
    origins,
    sources,
    isTruncated: () => truncated,

    cut,

    isFullOfTexts,

    addText(text: string, runs: readonly Run[], level: number) {
      if (isFullOfTexts()) return cut();
      blocks.push({ kind: 'text', id: `b${words.length}`, text, level });
      words.push(runs);
    },

    /** The id of the grid added next. */
    nextGrid: () => `g${cells.length}`,

    /** A grid without a word is none. */
    addGrid(formed: FormedTable, origin: GridOrigin | null = null) {
      const { grid } = formed;
      if (grid.cells.every((cell) => cell.text === '')) return;
      const taken = slots + slotsTaken(grid);
      const held = cellCount + grid.cells.length;
      if (taken > limits.slots || held > limits.cells) return cut();
      slots = taken;
      cellCount = held;
      blocks.push({ kind: 'grid', grid });
      cells.push(formed.origins);
      origins.push(origin);
    },

    addSource(element: PageElement, source: Omit<SourceBlock, 'kind' | 'id'>) {
      pending.push({ kind: 'source', id: `s${sources.length}`, ...source });
      sources.push(element);
    },

    /** Puts the sources met since the last block after it. */
    releaseSources() {
      for (const source of pending) blocks.push(source);
      pending = [];
    },

    /** Forgets the sources met since there were `count`; they are about to be met again. */
    forgetSources(count: number) {
      pending.length -= sources.length - count;
      sources.length = count;
    },
  };
}
