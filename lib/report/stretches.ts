import { type Family, likeliestFamily } from './family.ts';
import { ENOUGH, headingOf } from './headings.ts';
import type { Piece } from './piece.ts';
import type { ReadBlock } from './prose.ts';
import type { PlacedPiece } from './read-pieces.ts';
import { organOfLine } from './title.ts';

/** The pieces of one report. */
interface Group {
  readonly family: Family;
  readonly pieces: PlacedPiece[];
  /** Keys of tables that stand in it once more, for another scope or year. */
  readonly repeated: Set<string>;
}

/** The part of a page that holds one report. */
export interface Stretch extends Group {
  /** From the title to the colophon. */
  readonly blocks: readonly ReadBlock[];
  /** The page's text before and after: index card, navigation, footer. */
  readonly surroundings: readonly ReadBlock[];
}

/** Words of a portal, not of a report, in a short block after the last part. */
const FOOTER =
  /打印|关闭|上一[篇条]|下一[篇条]|分享|扫一扫|主办|承办|版权|备案|ICP|标识码|返回顶部|责任编辑|来源[:：]|浏览次数|相关(?:附件|链接|文档|阅读|信息)|网站地图|联系我们/u;
const LONGEST_FOOTER = 120;

/** A line that is a date, or an organ and a date: the report is signed. */
const SIGNED =
  /^(?!.*(?:截至|截止|至|自))[\p{Script=Han}（）()·]{0,30}(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
/** What may follow the signature and still belong to it. */
const COLOPHON = /印发?[\s。]*$|抄送|此件|此页无正文|^附|\d日/u;

/**
 * Cuts a page into its reports: a new one begins where most of a table has been there before, or a table
 * of another family. The same table twice running, with no first part between, is one report with two
 * scopes: 本级 and 全县.
 */
export function splitBlocks(
  blocks: readonly ReadBlock[],
  pieces: readonly PlacedPiece[],
  families: readonly Family[],
): Stretch[] {
  const groups = groupPieces(blocks, pieces, families);
  const starts = groups.map((group, index) =>
    startOf(blocks, (groups[index - 1]?.pieces.at(-1)?.position ?? -1) + 1, group),
  );
  return groups.map((group, index) => {
    const start = starts[index] ?? 0;
    const next = starts[index + 1] ?? blocks.length;
    const end = endOf(blocks, start, next, group);
    const outside = index === 0 ? blocks.slice(0, start) : [];
    return {
      ...group,
      blocks: blocks.slice(start, end),
      surroundings: [...outside, ...blocks.slice(end, next)],
    };
  });
}

function groupPieces(
  blocks: readonly ReadBlock[],
  pieces: readonly PlacedPiece[],
  families: readonly Family[],
): Group[] {
  const groups: Group[] = [];
  let taken = new Set<string>();
  for (const placed of pieces) {
    const { of } = placed.piece;
    const fields = fieldsOf(placed.piece);
    const again = fields.filter((field) => taken.has(field)).length * 2 > fields.length;
    const group = groups.at(-1);
    const last = group?.pieces.at(-1);
    const goesOn = group !== undefined && last !== undefined && group.family.name === of.family;
    const opens = !goesOn || opensReport(blocks, last, placed, group.family);
    if (goesOn && again && !opens && last.piece.of.table.key === of.table.key) {
      group.repeated.add(of.table.key);
      continue;
    }
    if (again || opens) taken = new Set();
    for (const field of fields) taken.add(field);
    const family = families.find(({ name }) => name === of.family);
    if (goesOn && !again && !opens) group.pieces.push(placed);
    else if (family) groups.push({ family, pieces: [placed], repeated: new Set() });
  }
  if (groups.length > 0) return groups;
  const family = likeliestFamily(families, blocks);
  return family ? [{ family, pieces: [], repeated: new Set() }] : [];
}

/** Between two tables of one report stands no title and no 一、总体情况. */
function opensReport(
  blocks: readonly ReadBlock[],
  last: PlacedPiece,
  next: PlacedPiece,
  { headings, titles }: Family,
): boolean {
  const between = blocks
    .slice(last.position + 1, next.position)
    .filter((block) => block.kind === 'text');
  const first = headings.sections[0];
  return (
    between.some((block) => {
      const heading = headingOf(block, headings);
      return heading !== null && heading.name === first && heading.words >= ENOUGH;
    }) || titles.find(between) !== null
  );
}

/** The fields it has cells for; of a table whose columns the forms name differently the rows. */
function fieldsOf({ of, readings }: Piece): string[] {
  return Object.entries(readings).flatMap(([row, cells]) => {
    const found = Object.keys(cells).filter((column) => cells[column]?.state !== 'missing');
    if (of.versions) return found.length > 0 ? [`${of.table.key}/${row}`] : [];
    return found.map((column) => `${of.table.key}/${row}/${column}`);
  });
}

/** The title before the first table, else the first heading, else what comes first. */
function startOf(blocks: readonly ReadBlock[], from: number, { pieces, family }: Group): number {
  const to = pieces[0]?.position ?? blocks.length;
  const above = blocks.slice(from, to);
  const found = above.findIndex((block) => isFirstHeading(block, from, family));
  const heading = found < 0 ? found : from + found;
  const before = heading < 0 ? above : blocks.slice(from, heading);
  const title = family.titles.find(before.filter((block) => block.kind === 'text'));
  const first = title?.blocks[0];
  if (first) return blocks.indexOf(first, from);
  if (heading >= 0) return heading;
  return from === 0 ? 0 : to;
}

/** A later report on the page begins with its first part; what stands before belongs to the one above. */
function isFirstHeading(block: ReadBlock, from: number, { headings }: Family): boolean {
  const heading = block.kind === 'text' ? headingOf(block, headings) : null;
  return heading !== null && (from === 0 || heading.name === headings.sections[0]);
}

/** Where the portal's own words begin again after the last part. */
function endOf(
  blocks: readonly ReadBlock[],
  start: number,
  next: number,
  { pieces, family: { headings } }: Group,
): number {
  let last = Math.max(start, (pieces.at(-1)?.position ?? -1) + 1);
  for (let index = last; index < next; index++) {
    const block = blocks[index];
    if (block?.kind === 'text' && headingOf(block, headings)) last = index + 1;
  }
  let signed = false;
  for (let index = last; index < next; index++) {
    const block = blocks[index];
    if (block?.kind !== 'text' || block.text.length > LONGEST_FOOTER) continue;
    if (FOOTER.test(block.text)) return index;
    const organ = organOfLine(block.text) !== null && isDateAlone(blocks[index - 1]);
    if (signed && !organ && !COLOPHON.test(block.text)) return index;
    signed ||= SIGNED.test(block.text.replace(/\s+/gu, ''));
  }
  return next;
}

/** A date in a line of its own: the organ may sign below it. */
function isDateAlone(block: ReadBlock | undefined): boolean {
  return (
    block?.kind === 'text' &&
    /^(?:\d|[一二])[^\p{P}]{0,14}日$/u.test(block.text.replace(/\s+/gu, ''))
  );
}
