import { pageLimits as limits, slotsTaken } from '../document/limits.ts';
import { normalise } from '../document/normalise.ts';
import type { Block, Cell, Grid, SourceBlock, TextBlock } from '../document/page.ts';

/** A grid whose cells have no ids yet. */
export interface FormedGrid extends Omit<Grid, 'id' | 'cells'> {
  readonly cells: readonly Omit<Cell, 'id'>[];
}

/**
 * The blocks of a file's Page, within the limits of one: `b3` is its fourth text block, `g2.5` the sixth
 * cell of its third grid.
 */
export function createBlockBuilder() {
  const blocks: Block[] = [];
  const held = { texts: 0, sources: 0, grids: 0, cells: 0, slots: 0 };
  let truncated = false;
  /** Notes that the file says more than a Page holds. */
  const cut = () => {
    truncated = true;
  };

  /** Normalised, and cut to the limit. */
  function clip(raw: string): string {
    const text = normalise(raw.slice(0, 2 * limits.text));
    if (text.length > limits.text || raw.length > 2 * limits.text) cut();
    return text.slice(0, limits.text);
  }

  return {
    blocks,
    isTruncated: () => truncated,
    cut,
    clip,

    /** Adds words as they are written; none where nothing of them is seen. */
    addText(raw: string, level = 0, runs?: TextBlock['runs']) {
      const text = clip(raw);
      if (text === '') return;
      if (held.texts >= limits.texts) return cut();
      const id = `b${held.texts++}`;
      blocks.push({ kind: 'text', id, text, level, ...(runs && { runs }) });
    },

    /** Adds something that could hold the report and is not read. */
    addSource(source: Omit<SourceBlock, 'kind' | 'id'>) {
      if (held.sources >= limits.texts) return cut();
      blocks.push({ kind: 'source', id: `s${held.sources++}`, ...source });
    },

    /** A grid without a word is none. */
    addGrid(formed: FormedGrid) {
      if (formed.cells.every((cell) => cell.text === '')) return;
      const id = `g${held.grids}`;
      const known = formed.cells.slice(0, limits.cells - held.cells);
      if (known.length < formed.cells.length) cut();
      const cells = known.map((cell, at): Cell => ({ id: `${id}.${at}`, ...cell }));
      const slots = held.slots + slotsTaken({ ...formed, cells });
      if (slots > limits.slots) return cut();
      held.slots = slots;
      held.grids++;
      held.cells += cells.length;
      blocks.push({ kind: 'grid', grid: { ...formed, id, cells } });
    },
  };
}
