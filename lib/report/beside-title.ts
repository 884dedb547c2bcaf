import type { Block, TextBlock } from '../document/page.ts';
import { simplify } from '../document/simplify.ts';
import { organOfLine } from './title.ts';

const TITLE =
  /(?:^|\s)(?:标\s*题|名\s*称|题\s*名|信息名称|文件名称|公文名称|信息标题)\s*[:：]?\s*(\S{8,})/u;
const ORGAN =
  /(?:^|\s)(?:发布(?:机构|单位|部门)|发文(?:机关|单位)|公开(?:机构|单位)|责任(?:部门|单位)|制作单位|(?:信息|文章)来源)\s*[:：]?\s*(\S+)/u;
/** The report's own name in a sentence that gives it to the public: 现公布…, 组织编制了《…》. */
const ITS_NAME = /[^,。;:，；：、《》（）()]{2,60}(?:报告|年报)(?!格式)/gu;
const SAID_OF_IT =
  /^.*?(?:公布|(?<!信息|政务)公开|发布|编制|形成|撰写|制作|现将|将)(?:了|出)?(?:本|我)?/u;
const PORTAL = /(\p{Script=Han}{2,8}?[省市县区旗州])(?:人民政府|政府)(?:门户|公众|信息公开)?网/gu;
const PORTAL_ITSELF = /^(\p{Script=Han}{2,8}?[省市县区旗州])(?:人民政府|政府)$/u;
/** A body's name, and in a sentence words before it. */
const BODY =
  /(?:^|[\p{P}\d]|年度?)(\p{Script=Han}{2,20}?(?:政府办公室|人民政府(?!办)|街道办事处|委员会|[局厅](?!部)))/gu;

/** What stands beside a report's title and tells the same. */
export interface BesideTitle {
  /** Words that may be its title: of the document, of an index card, of the introduction. */
  readonly titles: readonly string[];
  /** Names that may be its body's. */
  readonly bodies: readonly string[];
  /** Places whose portal this is. */
  readonly portals: readonly string[];
}

/**
 * `pageTitle`: the document's own; `around`: what a portal prints before and after the report, its index
 * card among it; `front`: the report's text before its first part.
 */
export function besideTitle(
  pageTitle: string,
  around: readonly Block[],
  front: readonly TextBlock[],
): BesideTitle {
  const pageTitles = [...pageTitle.split(/[_|>»·]|\s*[-—–]+\s*/u), pageTitle].map(squeezed);
  const lines = around.flatMap(linesOf);
  const inLines = (label: RegExp) => lines.flatMap((line) => label.exec(line)?.[1] ?? []);
  const said = front.map(({ text }) => squeezed(text));
  const shown = [...said, ...lines.map(squeezed)];
  // Both patterns begin anywhere: a text without their last words is told at a fraction of the cost.
  const introduced = shown
    .filter((text) => /报告|年报/u.test(text))
    .flatMap((text) =>
      [...text.matchAll(ITS_NAME)].flatMap((match) => {
        const name = match[0].replace(SAID_OF_IT, '');
        return name !== match[0] || text.charAt(match.index - 1) === '《' ? name : [];
      }),
    );
  return {
    titles: [...pageTitles, ...inLines(TITLE), ...introduced],
    bodies: [...inLines(ORGAN), ...said.flatMap((text) => matchesOf(BODY, text))].flatMap(
      (name) => organOfLine(nameIn(name)) ?? [],
    ),
    portals: [
      ...pageTitles.flatMap((part) => PORTAL_ITSELF.exec(part)?.[1] ?? []),
      ...[...shown, ...pageTitles].flatMap((text) =>
        text.includes('网') ? matchesOf(PORTAL, text) : [],
      ),
    ].map((place) => nameIn(place).replace(/^.*[省市州](?=.{2,}[市县区旗]$)/u, '')),
  };
}

/** The name at the end of some words: 府谷县 of 电子版通过府谷县. */
function nameIn(words: string): string {
  return words
    .replace(SAID_OF_IT, '')
    .replace(/^[^省市县区旗州盟]*(?:[由在对据照为向经过与及将按依的]|年度?)/u, '');
}

/** A text block's lines; of a grid the rows, whose cells are words set apart by spaces. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'text') return simplify(block.text).split('\n');
  if (block.kind !== 'grid') return [];
  const rows = Map.groupBy(block.grid.cells, ({ row }) => row);
  return [...rows.values()].map((cells) => cells.map(({ text }) => squeezed(text)).join(' '));
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap(([, words]) => words ?? []);
}

function squeezed(text: string): string {
  return simplify(text).replace(/\s+/gu, '');
}
