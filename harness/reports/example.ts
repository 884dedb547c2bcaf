import { titleReader } from '../../lib/report/title.ts';
import { formNamed } from './report-of.ts';
import { type AnnualSection, HEADINGS } from './written-report.ts';

const ORDINALS = '一二三四五六';
/** The six parts, in the form's order. */
const titles = titleReader(formNamed('annual-2021').title);

export const NAMES = Object.keys(HEADINGS) as AnnualSection[];
const HEADING = new RegExp(`^[${ORDINALS}]、[^。]+$`, 'u');
const OF_THE_PORTAL = /^(?:发布|公开)(?:时间|日期)：/u;

export interface ExamplePart {
  readonly name: AnnualSection;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What an example says, taken apart. */
export interface Example {
  readonly title: string;
  readonly beside: readonly string[];
  readonly introduction: readonly string[];
  /** Sentences under no heading: they are added to 总体情况. */
  readonly loose: readonly string[];
  readonly parts: readonly ExamplePart[];
}

/** Whose report it is, and of which year, where the example has no title. */
export const BUREAU = '安河市青岭县水务局';
export const YEAR = 2023;

/**
 * An example of a rule's page, taken apart. Its notation:
 *
 * - Sentences under no heading are added to 总体情况.
 * - A heading (一、总体情况) and what follows is that whole part; of 六, to the end of the report.
 *   Headings alone are all the headings that the report has, in this order.
 * - `| 规章 | 0 | 0 | 3 |` is a row of the part's table, below a header `| 信息内容 | … |`; what is not
 *   given is 0. A row `| … | 没有这一行 |` is not printed. `［图片：…］` stands in the table's place.
 * - A title first, then, where there are any, the lines of the introduction.
 * - `发布时间：…` stands beside the report.
 */
export function exampleOf(text: string): Example {
  const lines = text.split('\n').filter((line) => line !== '');
  const beside = lines.filter((line) => OF_THE_PORTAL.test(line));
  const own = lines.filter((line) => !OF_THE_PORTAL.test(line));
  const first = own.findIndex((line) => HEADING.test(line));
  const before = first < 0 ? own : own.slice(0, first);
  const parts: (ExamplePart & { lines: string[] })[] = [];
  for (const line of first < 0 ? [] : own.slice(first)) {
    const name = HEADING.test(line) ? NAMES[ORDINALS.indexOf(line.charAt(0))] : undefined;
    if (name) parts.push({ name, heading: line, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  const [title = '', ...introduction] = before;
  const titled = titles.isTitle(title);
  const year = (titled ? titles.read(title).year : null) ?? YEAR;
  const period = `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`;
  return {
    title: titled ? title : `${BUREAU}${YEAR}年政府信息公开工作年度报告`,
    beside,
    introduction: titled && introduction.length > 0 ? introduction : [period],
    loose: titled ? [] : before,
    parts,
  };
}

/** A part as the example has it; without lines where it says nothing of it. */
export function partOf({ parts }: Example, name: AnnualSection): ExamplePart {
  const heading = `${ORDINALS[NAMES.indexOf(name)]}、${HEADINGS[name]}`;
  return parts.find((part) => part.name === name) ?? { name, heading, lines: [] };
}
