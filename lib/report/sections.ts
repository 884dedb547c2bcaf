import type { Grid } from '../document/grid.ts';
import type { SourceBlock } from '../document/page.ts';
import { chosenHeadings } from './choose-headings.ts';
import type { Headings } from './headings.ts';
import type { ProseBlock, ReadBlock } from './prose.ts';
import type { Section } from './report.ts';

interface Draft extends Section {
  readonly blocks: ProseBlock[];
  readonly sources: SourceBlock[];
  unreadGrids: number;
}

/**
 * The parts of one report in page order, and the text before the first. `read`: its grids that are tables
 * of the form, each with the section that it stands in, as far as the form tells.
 */
export function findSections(
  blocks: readonly ReadBlock[],
  read: ReadonlyMap<string, string | undefined>,
  known: Headings,
): {
  readonly front: readonly ProseBlock[];
  readonly sections: readonly Section[];
} {
  const front: ProseBlock[] = [];
  const drafts: Draft[] = [];
  const headings = chosenHeadings(blocks, read, known);
  for (const block of blocks) {
    const current = drafts.at(-1);
    if (block.kind === 'source') current?.sources.push(block);
    if (block.kind === 'grid' && current && isUnread(block.grid, read)) current.unreadGrids++;
    if (block.kind !== 'text') continue;
    const heading = headings.get(block);
    if (heading) {
      const { name, ordinal, runsOn } = heading;
      drafts.push({
        name,
        heading: block,
        ordinal,
        blocks: runsOn ? [block] : [],
        sources: [],
        unreadGrids: 0,
      });
    } else if (current) current.blocks.push(block);
    else front.push(block);
  }
  return { front, sections: drafts };
}

const CELLS_OF_A_TABLE = 8;

function isUnread(grid: Grid, read: ReadonlyMap<string, string | undefined>): boolean {
  return grid.cells.length >= CELLS_OF_A_TABLE && !read.has(grid.id);
}
