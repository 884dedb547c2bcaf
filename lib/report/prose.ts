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

export function proseBlock(block: TextBlock): ProseBlock {
  return { ...block, prose: proseOf(block) };
}

function proseOf(block: TextBlock): Prose {
  let text = '';
  const at: number[] = [];
  let spaceAt = -1;
  for (let i = 0; i < block.text.length; i++) {
    const sign = fold(block.text.charAt(i));
    if (sign === '') {
      if (spaceAt < 0) spaceAt = i;
      continue;
    }
    if (spaceAt >= 0 && isDigit(sign) && isDigit(text.charAt(text.length - 1))) {
      text += ' ';
      at.push(spaceAt);
    }
    spaceAt = -1;
    text += sign;
    at.push(i);
  }
  at.push((at.at(-1) ?? -1) + 1);
  return { block, text, at };
}

/** Full-width forms become half-width, the circles written for zero 〇, spaces and marks nothing. */
function fold(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ('○◯'.includes(sign)) return '〇';
  return sign !== '\n' && /[\s\u200b-\u200f\ufeff]/u.test(sign) ? '' : sign;
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
