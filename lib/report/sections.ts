import type { Grid } from '../document/grid.ts';
import type { SourceBlock } from '../document/page.ts';
import { simplify } from '../document/simplify.ts';
import type { FormSection } from '../forms/form.ts';
import { numberingOf } from './label.ts';
import type { ProseBlock, ReadBlock } from './prose.ts';
import type { Section } from './report.ts';

const LONGEST_HEADING = 42;
/** As much of a block as is looked at: a heading with its spaces, and whether the block goes on. */
const HEAD = 200;
/** What may follow the heading's words in the same block: nothing, or the text set off by a sign. */
const AFTER_HEADING = /^(?:[（(][^）)]{0,20}[）)])?(?:$|[：:。,，]|[\s\n])/u;

interface Heading {
  readonly name: string;
  readonly ordinal: string | null;
  /** True where the block goes on after the heading's words. */
  readonly runsOn: boolean;
}

/** A form's sections with their headings ready to be looked for. */
export type Headings = readonly { readonly section: FormSection; readonly pattern: RegExp }[];

export function headingsOf(sections: readonly FormSection[]): Headings {
  return sections.map((section) => ({
    section,
    pattern: new RegExp(`^(?:${section.heading})${section.alone ? '$' : ''}`, 'u'),
  }));
}

/**
 * The heading a block prints, if it is one of the form's: "一、总体情况", "概述", "六、其他需要报告的事项：无".
 * A bracketed number, "（一）主动公开政府信息情况", is a heading of a lower order.
 */
export function headingOf(block: ProseBlock, headings: Headings): Heading | null {
  const line = block.text.slice(0, HEAD).split('\n')[0] ?? '';
  const squeezed = simplify(line.replace(/\s+/gu, ''));
  const numbering = numberingOf(squeezed);
  if (/^[（(]/u.test(numbering)) return null;
  const words = squeezed.slice(numbering.length).replace(/^[：:、.．]/u, '');
  const short = words.slice(0, LONGEST_HEADING);
  for (const { section, pattern } of headings) {
    const match = pattern.exec(section.alone ? short.replace(/[：:。].*$/u, '') : short);
    if (!match) continue;
    const rest = words.slice(match[0].length);
    if (!AFTER_HEADING.test(rest)) continue;
    if (numbering === '' && rest.length > 1 && block.level === 0) continue;
    const ordinal = /^[一二三四五六七八九十\d]+/u.exec(numbering)?.[0] ?? null;
    return { name: section.key, ordinal, runsOn: rest.length > 1 || block.text.includes('\n') };
  }
  return null;
}

interface Draft extends Section {
  readonly blocks: ProseBlock[];
  readonly sources: SourceBlock[];
  unreadGrids: number;
}

/** The parts of one report in page order, and the text before the first; `read`: grids that are tables of it. */
export function findSections(
  blocks: readonly ReadBlock[],
  read: ReadonlySet<string>,
  known: Headings,
): {
  readonly front: readonly ProseBlock[];
  readonly sections: readonly Section[];
} {
  const front: ProseBlock[] = [];
  const drafts: Draft[] = [];
  const headings = headingsIn(blocks, known);
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
function headingsIn(
  blocks: readonly ReadBlock[],
  known: Headings,
): ReadonlyMap<ReadBlock, Heading> {
  const found = blocks.flatMap((block): [ReadBlock, Heading][] => {
    const heading = block.kind === 'text' ? headingOf(block, known) : null;
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
