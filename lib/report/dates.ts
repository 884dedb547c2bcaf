import { readNumeral } from './numeral.ts';
import { linesOf, type Prose, type ProseBlock, quoteOf } from './prose.ts';
import type { DatedQuote, Report } from './report.ts';

const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})';
const NUMBER = '(?:\\d{1,2}|[〇零一二三四五六七八九十]{1,3})';
const DATE = `(${YEAR})(?:年度?|[-./])(${NUMBER})(?:月份?|[-./])(${NUMBER})[日号]?`;
const DAY = `(?:(${YEAR})(?:年|[-./])|(?:同年|当年|本年))?(${NUMBER})(?:月|[-./])(${NUMBER})[日号]?`;
const TO = '(?:起|开始)?,?(?:截止到|截止至|截止|截至|至|到|—+|--?|–|~|－|──)';

const RANGE = new RegExp(`${DATE}${TO}${DAY}`, 'gu');
const SINGLE = new RegExp(DATE, 'gu');
const ABOUT_FIGURES = /统计|涵盖|时限|期限|数据|起止|报告期|期间为|年报时段/u;
const WHOLE_YEAR = /^\d{4}-01-01\/\d{4}-12-31$/u;

/**
 * The statistics period a report states: 自2023年1月1日起至2023年12月31日止. Of several ranges, the
 * first in a sentence about figures or their period; else the first that runs from a 1 January to a
 * 31 December. Other ranges (a month of publicity) are none.
 */
export function findPeriod(blocks: readonly ProseBlock[]): Report['period'] {
  let whole: Report['period'] = null;
  for (const { prose } of blocks) {
    for (const match of prose.text.matchAll(RANGE)) {
      const [words, year = '', month, day, toYear, toMonth, toDay] = match;
      const from = calendarDay(year, month, day);
      const to = calendarDay(toYear ?? year, toMonth, toDay);
      if (!from || !to) continue;
      const end = match.index + words.length;
      const period = { from, to, quote: quoteOf(prose, match.index, end) };
      if (ABOUT_FIGURES.test(sentenceAround(prose.text, match.index, end))) return period;
      if (WHOLE_YEAR.test(`${from}/${to}`)) whole ??= period;
    }
  }
  return whole;
}

/** The sentence in which the words from `start` to `end` stand. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(...['。', ';', '\n'].map((sign) => text.lastIndexOf(sign, start))) + 1;
  const to = text.slice(end).search(/[。;\n]/u);
  return text.slice(from, to < 0 ? text.length : end + to);
}

const OF_THE_PORTAL = /发布|来源|浏览|阅读|访问|更新|字体|字号|打印|时间[:：]|日期[:：]|索引号/u;
const COLOPHON = /印发?$|印制$|共印|抄送/u;
const LONGEST_SIGNATURE = 48;

/**
 * The date under a report: the last line that ends with one and is no sentence. A colophon
 * (…办公室 2024年1月17日印发) counts only where there is no other. `blocks`: the report's last text.
 */
export function findSignedOn(blocks: readonly ProseBlock[]): DatedQuote | null {
  let colophon: DatedQuote | null = null;
  for (const { prose, start, text } of linesOf(blocks).reverse()) {
    if (OF_THE_PORTAL.test(text)) continue;
    const match = [...text.matchAll(SINGLE)].at(-1);
    if (!match) continue;
    const rest = text.slice(match.index + match[0].length).replace(/[)\]】.。]+$/u, '');
    const before = text.slice(0, match.index).replace(/^.*[。!]/u, '');
    if (before.length > LONGEST_SIGNATURE || /[,:;]/u.test(before)) continue;
    const dated = datedQuote(prose, match, start);
    if (!dated) continue;
    if (COLOPHON.test(rest)) colophon ??= dated;
    else if (rest === '') return dated;
  }
  return colophon;
}

const PUBLICATION = /(?:发布|公布|公开|发稿|发文|上网)(?:日期|时间)/u;
const COMPOSITION = /(?:成文|生成|信息|制发|印发|产生)(?:日期|时间)|(?:^|[^新])(?:日期|时间):/u;

/**
 * The day the portal gives as publication: 发布日期, 发布时间, 公开日期 …, else 成文日期 or a plain
 * 日期/时间. The date may stand in the next block. Takes text blocks of the whole page; cells of an
 * index card may be passed as blocks too.
 */
export function findPublishedOn(blocks: readonly ProseBlock[]): DatedQuote | null {
  return labelled(blocks, PUBLICATION) ?? labelled(blocks, COMPOSITION);
}

function labelled(blocks: readonly ProseBlock[], label: RegExp): DatedQuote | null {
  for (const [index, { prose }] of blocks.entries()) {
    const found = label.exec(prose.text);
    if (!found) continue;
    const start = found.index + found[0].length;
    const after = dateAt(prose, start);
    if (after) return after;
    const next = blocks[index + 1];
    const nothingAfter = /^[:\])】]*$/u.test(prose.text.slice(start));
    const following = next && nothingAfter ? dateAt(next.prose, 0) : null;
    if (following) return following;
  }
  return null;
}

/** A date that begins at `start` or after a few signs; the time of day behind it does not matter. */
function dateAt(prose: Prose, start: number): DatedQuote | null {
  for (const match of prose.text.matchAll(SINGLE)) {
    if (match.index < start) continue;
    if (!/^[^\p{Script=Han}\d]{0,4}$/u.test(prose.text.slice(start, match.index))) return null;
    return datedQuote(prose, match);
  }
  return null;
}

function datedQuote(prose: Prose, match: RegExpExecArray, offset = 0): DatedQuote | null {
  const [words, year, month, day] = match;
  const start = match.index + offset;
  const date = calendarDay(year, month, day);
  if (date === null) return null;
  return { date, quote: quoteOf(prose, start, start + words.length) };
}

/** "2024-01-05"; null for a day that no calendar has. */
function calendarDay(...words: readonly (string | undefined)[]): string | null {
  const [y, m, d] = words.map(numberOf);
  if (y === undefined || m === undefined || d === undefined) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? date.toISOString().slice(0, 10) : null;
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/u.test(text) ? Number(text) : (readNumeral(text) ?? undefined);
}
