import type { ProseBlock, ReadBlock } from './prose.ts';

/** How much text is read: UTF-16 units, and blocks. */
interface Room {
  readonly units: number;
  readonly blocks: number;
}

/**
 * What is read of one report, at its beginning and, with the signature, at its end; and of all reports
 * of a page. The longest real report has some 30,000 units, in some hundreds of blocks.
 */
const BEGINNING: Room = { units: 80_000, blocks: 4_000 };
const END: Room = { units: 20_000, blocks: 1_000 };
const PAGE = 1_000_000;

/** What is read of some blocks' text. */
export interface KeptText {
  readonly blocks: readonly ReadBlock[];
  readonly isKept: (block: ReadBlock) => boolean;
  /** True where not all of it is. */
  readonly truncated: boolean;
}

/** Decides what is read of each report of one page in turn; only text is ever left out. */
export function textKeeper(): (blocks: readonly ReadBlock[]) => KeptText {
  let left = PAGE;
  return (blocks) => {
    const texts = blocks.filter((block) => block.kind === 'text');
    const first = fitting(texts, BEGINNING, left);
    const rest = texts.slice(first.count).reverse();
    const last = fitting(rest, END, left - first.units);
    left -= first.units + last.units;
    const excess = new Set<ReadBlock>(rest.slice(last.count));
    const isKept = (block: ReadBlock) => !excess.has(block);
    return { blocks: blocks.filter(isKept), isKept, truncated: excess.size > 0 };
  };
}

/** What of the blocks, from the first, has room, and in what is `left` of the page's. */
function fitting(texts: readonly ProseBlock[], room: Room, left: number) {
  const most = Math.min(room.units, left);
  let units = 0;
  let count = 0;
  for (const { text } of texts.slice(0, room.blocks)) {
    if (units + text.length > most) break;
    units += text.length;
    count++;
  }
  return { units, count };
}
