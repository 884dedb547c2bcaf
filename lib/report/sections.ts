import type { Grid } from '../document/grid.ts';
import type { Block, SourceBlock, TextBlock } from '../document/page.ts';
import { simplify } from '../document/simplify.ts';
import { numberingOf } from './label.ts';
import type { Section, SectionName } from './report.ts';

/** The six parts and the wordings of their headings that reports use, spaces left out. */
const HEADINGS: readonly (readonly [SectionName, RegExp])[] = [
  ['overview', /^(?:总体情况|概述|概况|总体概况|基本情况|总体工作情况)/u],
  ['disclosure', /^主动公开(?:的)?(?:政府)?信息(?:公开)?(?:的)?(?:工作)?情况/u],
  [
    'applications',
    /^(?:收到和处理|受理和处理|收到及处理|收到、处理)(?:政府)?信息公开申请(?:的)?情况/u,
  ],
  [
    'proceedings',
    /^(?:因)?(?:政府)?信息公开(?:工作)?(?:被(?:申请|提起)|引起的|引发的)?(?:行政)?(?:复议|行政复议)(?:和|及|与|、|或)?(?:被)?(?:提起)?(?:行政)?(?:诉讼)?(?:的)?情况/u,
  ],
  [
    'problems',
    /^(?:(?:政府)?信息公开工作(?:中)?)?(?:目前)?存在(?:的)?(?:主要)?问题(?:(?:和|及|与|、|以及|,|，).{0,8}(?:情况|措施|方向|打算|计划|建议|意见|工作))?$/u,
  ],
  ['others', /^其[他它](?:需要|需|应|应当)?报告(?:的)?(?:有关)?事项/u],
];

const LONGEST_HEADING = 42;
/** As much of a block as is looked at: a heading with its spaces, and whether the block goes on. */
const HEAD = 200;
/** What may follow the heading's words in the same block: nothing, or the text set off by a sign. */
const AFTER_HEADING = /^(?:[（(][^）)]{0,20}[）)])?(?:$|[：:。,，]|[\s\n])/u;

interface Heading {
  readonly name: SectionName;
  readonly ordinal: string | null;
  /** True where the block goes on after the heading's words. */
  readonly runsOn: boolean;
}

/**
 * The heading a block prints, if it is one of the six parts': "一、总体情况", "概述", "六、其他需要报告的事项：无".
 * A bracketed number, "（一）主动公开政府信息情况", is a heading of a lower order.
 */
export function headingOf(block: TextBlock): Heading | null {
  const line = block.text.slice(0, HEAD).split('\n')[0] ?? '';
  const squeezed = simplify(line.replace(/\s+/gu, ''));
  const numbering = numberingOf(squeezed);
  if (/^[（(]/u.test(numbering)) return null;
  const words = squeezed.slice(numbering.length).replace(/^[：:、.．]/u, '');
  for (const [name, pattern] of HEADINGS) {
    const short = words.length <= LONGEST_HEADING ? words : words.slice(0, LONGEST_HEADING);
    const match = pattern.exec(name === 'problems' ? short.replace(/[：:。].*$/u, '') : short);
    if (!match) continue;
    const rest = words.slice(match[0].length);
    if (!AFTER_HEADING.test(rest)) continue;
    if (numbering === '' && rest.length > 1 && block.level === 0) continue;
    const ordinal = /^[一二三四五六七八九十\d]+/u.exec(numbering)?.[0] ?? null;
    return { name, ordinal, runsOn: rest.length > 1 || block.text.includes('\n') };
  }
  return null;
}

interface Draft {
  readonly name: SectionName;
  readonly heading: TextBlock;
  readonly ordinal: string | null;
  readonly blocks: TextBlock[];
  readonly sources: SourceBlock[];
  unreadGrids: number;
}

/** The parts of one report in page order, and the text before the first; `read`: grids that are tables of it. */
export function findSections(
  blocks: readonly Block[],
  read: ReadonlySet<string>,
): {
  readonly front: readonly TextBlock[];
  readonly sections: readonly Section[];
} {
  const front: TextBlock[] = [];
  const drafts: Draft[] = [];
  const headings = headingsOf(blocks);
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
  return { front, sections: drafts.filter((draft, index) => !isListed(draft, index, drafts)) };
}

/**
 * The headings among the blocks. Where the parts are numbered 一、二、, an item such as "5、行政复议、行政诉讼
 * 情况。2020年未…" within one of them is none.
 */
function headingsOf(blocks: readonly Block[]): ReadonlyMap<Block, Heading> {
  const found = blocks.flatMap((block): [Block, Heading][] => {
    const heading = block.kind === 'text' ? headingOf(block) : null;
    return heading === null ? [] : [[block, heading]];
  });
  const isChinese = found.some(([, { ordinal }]) => /^[一二三四五六]/u.test(ordinal ?? ''));
  const isItem = ({ ordinal, runsOn }: Heading) => runsOn && /^\d/u.test(ordinal ?? '');
  return new Map(found.filter(([, heading]) => !(isChinese && isItem(heading))));
}

/** A table of contents prints each heading once more, with nothing below it. */
function isListed(draft: Draft, index: number, drafts: readonly Draft[]): boolean {
  return (
    draft.blocks.length === 0 &&
    drafts.some((other, position) => position > index && other.name === draft.name)
  );
}

const CELLS_OF_A_TABLE = 8;

function isUnread(grid: Grid, read: ReadonlySet<string>): boolean {
  return grid.cells.length >= CELLS_OF_A_TABLE && !read.has(grid.id);
}
