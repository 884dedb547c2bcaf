import { readFileSync } from 'node:fs';
import { factsOf } from '../../lib/facts.ts';
import { findPeriod, findPublishedOn, findSignedOn } from '../../lib/report/dates.ts';
import type { Report, Section } from '../../lib/report/report.ts';
import type { Rule, RuleResult } from '../../lib/rules/rule.ts';
import { type PlainReport, type PlainTable, printedFormOf, reportOf } from './report-of.ts';
import { textBlock } from './text-block.ts';

export type AnnualSection =
  | 'overview'
  | 'disclosure'
  | 'applications'
  | 'proceedings'
  | 'problems'
  | 'others';

/** Tables by name in `test/corpus/figures.json`; rows that are not given are all 0. */
const figures = JSON.parse(
  readFileSync(new URL('../../test/corpus/figures.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, PlainReport>>;

/**
 * A report as a test writes it: an organ, a year, the name of its tables, and words. `overview`,
 * `disclosure`, `applications` and `proceedings` are added to what a sound report says there, the
 * others take its place.
 */
export interface WrittenReport {
  readonly organ: string | null;
  readonly year: number;
  readonly figures: string;
  /** The title in other words than the usual ones; null for none. */
  readonly title?: string | null;
  /** Lines between the title and the first part. */
  readonly front?: readonly string[];
  readonly overview?: readonly string[];
  /** 总体情况 in place of the sound one. */
  readonly wholeOverview?: readonly string[];
  readonly disclosure?: readonly string[];
  readonly applications?: readonly string[];
  readonly proceedings?: readonly string[];
  readonly problems?: readonly string[];
  readonly others?: readonly string[];
  readonly signature?: readonly string[];
  /** Text beside the report, where portals print the day of publication. */
  readonly beside?: readonly string[];
  /** The parts in another order. */
  readonly order?: readonly AnnualSection[];
}

export const HEADINGS: Readonly<Record<AnnualSection, string>> = {
  overview: '总体情况',
  disclosure: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  proceedings: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  others: '其他需要报告的事项',
};
const ORDINALS = ['一', '二', '三', '四', '五', '六'];
const ORDER: readonly AnnualSection[] = [
  'overview',
  'disclosure',
  'applications',
  'proceedings',
  'problems',
  'others',
];

export const soundOverview: readonly string[] = [
  '（一）主动公开。围绕群众关心的事项及时发布政府信息，重大决策出台前公开征求意见。',
  '（二）依申请公开。畅通线上线下受理渠道，规范登记、审核、答复各个环节。',
  '（三）政府信息管理。落实先审后发，定期对照目录清理失效内容。',
  '（四）平台建设。加强门户网站栏目维护，做好政务新媒体的日常巡查。',
  '（五）监督保障。把公开工作列入年度考核，组织业务学习，接受社会评议。',
];
export const soundProblems: readonly string[] = [
  '一是个别栏目更新不够及时；二是政策解读形式较为单一。下一步将压实更新责任，丰富解读形式。',
];

/** The Report of what is written. Ids are t0, t1 … in page order. */
export function writtenReport(written: WrittenReport): Report {
  const { organ, year, order = ORDER } = written;
  let blocks = 0;
  const block = (text: string, level = 0) => textBlock(text, `t${blocks++}`, level);
  const titleText =
    written.title === undefined ? `${organ}${year}年政府信息公开工作年度报告` : written.title;
  const title = titleText === null ? null : block(titleText, 1);
  const introduction = written.front ?? [
    `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
  ];
  const front = [...(title ? [title] : []), ...introduction.map((text) => block(text))];
  const signature = written.signature ?? [organ ?? '', `${year + 1}年1月15日`];
  const sections = order.map((name, index): Section => {
    const heading = block(`${ORDINALS[index]}、${HEADINGS[name]}`, 2);
    const last = index === order.length - 1 ? signature : [];
    const texts = [...textOf(name, written), ...last].filter((text) => text !== '');
    return {
      name,
      heading,
      ordinal: ORDINALS[index] ?? null,
      blocks: texts.map((text) => block(text)),
      sources: [],
      unreadGrids: 0,
    };
  });
  const back = sections.at(-1)?.blocks ?? [];
  const surroundings = (written.beside ?? []).map((text) => block(text));
  const tables = filled(figures[written.figures]);
  return {
    ...reportOf({ ...tables, organ, year }),
    title: title && { text: title.text.replace(/\s+/gu, ''), blocks: [title] },
    front,
    sections,
    back,
    surroundings,
    period: findPeriod(front),
    signedOn: findSignedOn(back),
    publishedOn: findPublishedOn(surroundings),
  };
}

function textOf(name: AnnualSection, written: WrittenReport): readonly string[] {
  if (name === 'overview') {
    return [...(written.wholeOverview ?? soundOverview), ...(written.overview ?? [])];
  }
  if (name === 'problems') return written.problems ?? soundProblems;
  if (name === 'others')
    return written.others ?? ['本年度未收取信息处理费，无其他需要报告的事项。'];
  return written[name] ?? [];
}

/** All rows of the form, 0 where nothing is given; the 2019 form's （六） is one row. */
export function filled(plain: PlainReport | undefined): PlainReport {
  if (!plain) throw new Error('no such figures in test/corpus/figures.json');
  const single = plain.form === 'annual-2019' && { other: plain.applications?.other ?? {} };
  const { tables } = printedFormOf({
    ...plain,
    applications: { ...plain.applications, ...single },
  });
  const rows = tables.map(({ key, parts }) => {
    const given: PlainTable = plain[key as 'applications'] ?? {};
    const table = parts.flatMap((part) =>
      part.rows.map((row) => [row.key, given[row.key] ?? part.columns.map(() => 0)] as const),
    );
    return [key, Object.fromEntries(table)] as const;
  });
  return { ...plain, ...Object.fromEntries(rows) };
}

/** Runs one rule over a sound report of a county bureau for 2023, but for what is given. */
export function checkWritten(rule: Rule, written: Partial<WrittenReport> = {}): RuleResult {
  const sound = { organ: '安河市青岭县水务局', year: 2023, figures: 'none' };
  return rule.check(factsOf(writtenReport({ ...sound, ...written })));
}
