import type { Block } from '../grid/page.ts';
import type { Piece } from './piece.ts';
import type { PlacedPiece } from './read-pieces.ts';
import { headingOf } from './sections.ts';
import { findTitle } from './title.ts';

/** The part of a page that holds one report. */
export interface Stretch {
  /** From the title to the colophon. */
  readonly blocks: readonly Block[];
  /** The page's text before and after: index card, navigation, footer. */
  readonly surroundings: readonly Block[];
  readonly pieces: readonly PlacedPiece[];
}

/** Words of a portal, not of a report, in a short block after the last part. */
const FOOTER =
  /打印|关闭|上一[篇条]|下一[篇条]|分享|扫一扫|主办|承办|版权|备案|ICP|标识码|返回顶部|责任编辑|来源[:：]|浏览次数|相关(?:附件|链接|文档|阅读|信息)|网站地图|联系我们/u;
const LONGEST_FOOTER = 120;

/** Cuts a page into its reports: a new one begins where most of a table has been there before. */
export function splitBlocks(blocks: readonly Block[], pieces: readonly PlacedPiece[]): Stretch[] {
  const groups = groupPieces(pieces);
  const starts = groups.map((group, index) =>
    startOf(blocks, (groups[index - 1]?.at(-1)?.position ?? -1) + 1, group[0]?.position),
  );
  return groups.map((group, index) => {
    const start = starts[index] ?? 0;
    const next = starts[index + 1] ?? blocks.length;
    const end = endOf(blocks, start, next, (group.at(-1)?.position ?? -1) + 1);
    const outside = index === 0 ? blocks.slice(0, start) : [];
    return {
      blocks: blocks.slice(start, end),
      surroundings: [...outside, ...blocks.slice(end, next)],
      pieces: group,
    };
  });
}

function groupPieces(pieces: readonly PlacedPiece[]): PlacedPiece[][] {
  const groups: PlacedPiece[][] = [[]];
  let taken = new Set<string>();
  for (const placed of pieces) {
    const fields = fieldsOf(placed.piece);
    const again = fields.filter((field) => taken.has(field)).length;
    if (again * 2 > fields.length) {
      groups.push([]);
      taken = new Set();
    }
    for (const field of fields) taken.add(field);
    groups.at(-1)?.push(placed);
  }
  return groups;
}

/** The fields it has cells for. */
function fieldsOf({ table, readings }: Piece): string[] {
  return Object.entries(readings).flatMap(([row, cells]) =>
    Object.keys(cells)
      .filter((column) => cells[column]?.state !== 'missing')
      .map((column) => `${table}/${row}/${column}`),
  );
}

/** The title before the first table, else the first heading, else what comes first. */
function startOf(blocks: readonly Block[], from: number, firstTable: number | undefined): number {
  const to = firstTable ?? blocks.length;
  const heading = blocks.findIndex(
    (block, index) => index >= from && index < to && isFirstHeading(block, from),
  );
  const before = blocks.slice(from, heading < 0 ? to : heading);
  const title = findTitle(before.filter((block) => block.kind === 'text'));
  const first = title?.blocks[0];
  if (first) return blocks.indexOf(first);
  if (heading >= 0) return heading;
  return from === 0 ? 0 : to;
}

/** A later report on the page begins with its first part; what stands before belongs to the one above. */
function isFirstHeading(block: Block, from: number): boolean {
  const heading = block.kind === 'text' ? headingOf(block) : null;
  return heading !== null && (from === 0 || heading.name === 'overview');
}

/** Where the portal's own words begin again after the last part. */
function endOf(blocks: readonly Block[], start: number, next: number, afterTables: number): number {
  let last = Math.max(start, afterTables);
  for (let index = last; index < next; index++) {
    const block = blocks[index];
    if (block?.kind === 'text' && headingOf(block)) last = index + 1;
  }
  for (let index = last; index < next; index++) {
    const block = blocks[index];
    if (block?.kind !== 'text' || block.text.length > LONGEST_FOOTER) continue;
    if (FOOTER.test(block.text)) return index;
  }
  return next;
}
