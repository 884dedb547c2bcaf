import type { ProseBlock, ReadBlock } from './prose.ts';

/**
 * UTF-16 units of text that are read of one report, at its beginning and, with the signature, at its
 * end; and of all reports of a page. The longest real report has some tens of thousands.
 */
const BEGINNING = 150_000;
const END = 50_000;
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
    const first = fitting(texts, Math.min(BEGINNING, left));
    const rest = texts.slice(first.count).reverse();
    const last = fitting(rest, Math.min(END, left - first.units));
    left -= first.units + last.units;
    const excess = new Set<ReadBlock>(rest.slice(last.count));
    const isKept = (block: ReadBlock) => !excess.has(block);
    return { blocks: blocks.filter(isKept), isKept, truncated: excess.size > 0 };
  };
}

/** How many blocks, from the first, have so many units together at most. */
function fitting(texts: readonly ProseBlock[], room: number) {
  let units = 0;
  let count = 0;
  for (const { text } of texts) {
    if (units + text.length > room) break;
    units += text.length;
    count++;
  }
  return { units, count };
}
