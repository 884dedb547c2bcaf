import type { Block, Quote, TextBlock } from '../document/page.ts';

/**
 * A block's text as it is searched: without spaces (one stays between two digits), with half-width
 * signs and its line feeds. `at[i]` is where character `i` stands in the block's own text; one more entry marks the end.
 */
export interface Prose {
  readonly block: TextBlock;
  readonly text: string;
  readonly at: readonly number[];
}

/** A text block of a report, with its prose. */
export interface ProseBlock extends TextBlock {
  readonly prose: Prose;
}

/** A block of the page that is being read. */
export type ReadBlock = ProseBlock | Exclude<Block, TextBlock>;

/** Its prose is made when it is first asked for: most of a page's text is no report's. */
export function proseBlock(block: TextBlock): ProseBlock {
  let prose: Prose | undefined;
  return {
    ...block,
    get prose() {
      prose ??= proseOf(block);
      return prose;
    },
  };
}

/** Signs that are written in another form, each by one sign. */
const WIDE = /[\uff01-\uff5e○◯]/g;
/** Spaces and marks that nobody sees. */
const UNSEEN = /(?:[^\S\n]|[\u200b-\u200f])+/g;

function proseOf(block: TextBlock): Prose {
  const folded = block.text.replace(WIDE, fold);
  let at: readonly number[] | undefined;
  return {
    block,
    text: folded.replace(UNSEEN, (unseen, index) => instead(folded, unseen, index)),
    get at() {
      at ??= placesIn(folded);
      return at;
    },
  };
}

/** Full-width forms become half-width, the circles written for zero 〇. */
function fold(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : '〇';
}

/** What is written for spaces and marks: one space between two digits, else nothing. */
function instead(text: string, unseen: string, index: number): '' | ' ' {
  const parts = isDigit(text.charAt(index - 1)) && isDigit(text.charAt(index + unseen.length));
  return parts ? ' ' : '';
}

/** Where each sign stands that is kept, and the end. */
function placesIn(folded: string): number[] {
  const at: number[] = [];
  let next = 0;
  for (const { 0: unseen, index } of folded.matchAll(UNSEEN)) {
    while (next < index) at.push(next++);
    if (instead(folded, unseen, index) !== '') at.push(index);
    next = index + unseen.length;
  }
  while (next < folded.length) at.push(next++);
  at.push((at.at(-1) ?? -1) + 1);
  return at;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

/** The words from `start` to `end` of a prose, placed in the block's own text. */
export function quoteOf(prose: Prose, start: number, end: number): Quote {
  const from = prose.at[start] ?? 0;
  const to = end > start ? (prose.at[end - 1] ?? 0) + 1 : from;
  return { block: prose.block.id, start: from, end: to, text: prose.block.text.slice(from, to) };
}

/** One line of a block, where it begins in the prose, and its words without spaces. */
export interface ProseLine {
  readonly prose: Prose;
  readonly start: number;
  readonly text: string;
}

/** The lines of some blocks that are not empty, in order. */
export function linesOf(blocks: readonly Pick<ProseBlock, 'prose'>[]): ProseLine[] {
  return blocks.flatMap(({ prose }) =>
    [...prose.text.matchAll(/[^\n]+/gu)].map((match) => ({
      prose,
      start: match.index,
      text: match[0],
    })),
  );
}

/** All words of a line as they stand on the page. */
export function quoteLine({ prose, start, text }: ProseLine): Quote {
  return quoteOf(prose, start, start + text.length);
}
