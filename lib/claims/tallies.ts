import type { Quote } from '../document/page.ts';
import { quoteOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { whenAt, whoseAt } from './context.ts';
import type { Count } from './count.ts';
import { matches } from './matches.ts';
import type { Statement } from './statements.ts';

/** A number of something that no table of the form holds. Two with one `name` count the same thing. */
export interface Tally {
  readonly name: string;
  /** The same for other words that may well mean the same thing: 网站发布, 网站公开. */
  readonly alike: string;
  readonly value: number;
  readonly quote: Quote;
  readonly section: string | null;
}

const CHANNELS =
  /网站|门户|公众号|微信|微博|抖音|头条|专栏|公开栏|平台|新媒体|客户端|报刊|报纸|广播|电视|公报|一体机|专区|小程序|视频号/gu;
const NARROWED =
  /其中|涉及|领域|重点|财政|民生|类信息|分别|(?:县|区|镇|乡|村|部门)(?!人民)(?:共|累计)?发布|新增|更新/u;
const WHOLE_UNITS = /^[件条次期场篇项]$/u;

/** Every tally of a report's text that is told of the organ and the report's year. */
export function talliesOf(report: Report, statements: readonly Statement[]): Tally[] {
  return statements.flatMap((statement) => {
    const listed = new Set(statement.lists.flatMap(({ parts }) => parts.map((p) => p.count)));
    return statement.counts
      .filter((count) => !listed.has(count))
      .flatMap((count) => tallyOf(statement, count, report) ?? []);
  });
}

function tallyOf(statement: Statement, count: Count, report: Report): Tally | null {
  const { sentence, claims, bodies } = statement;
  if (!WHOLE_UNITS.test(count.unit) || count.change || count.approximate) return null;
  if (claims.some((claim) => claim.count === count)) return null;
  const thing = report.form.spoken.tallies.find(
    ({ words, after = '' }) => matches(count.left, words) && matches(count.right, after),
  )?.name;
  const told = sentence.text.slice(0, count.start);
  if (!thing || NARROWED.test(told)) return null;
  if (whenAt(statement, count.start) !== 'year') return null;
  if (whoseAt(bodies, count.start) !== 'organ') return null;
  const channels = [...new Set(told.match(CHANNELS) ?? [])].sort().join(',');
  const start = sentence.start + count.start - count.left.length;
  return {
    name: `${thing}/${count.unit}/${channels}/${phraseOf(count.left)}`,
    alike: `${thing}/${count.unit}/${channels}/${count.left.replace(SAID, '')}`,
    value: count.value,
    quote: quoteOf(sentence.prose, start, sentence.start + count.end),
    section: sentence.section,
  };
}

const LOOSE =
  /20\d\d年度?|全年|本年度?|一年来|年内|今年|截至.*底|共计?|累计|合计|总计|组织|举办|开展|召开|主动|发布|制作|办理|^.*:|\p{Script=Han}{0,12}?(?:网站|公众号|平台)上?|我[局镇乡县区市委厅]|本机关|[我本全]?街道|全[省市县区镇乡局委厅]|虽|已|并|了|各类|政府(?=信息)|政务(?=信息)/gu;

/** Where and what is left of the words without them. */
const SAID =
  /20\d\d年度?|全年|本年度?|共计?|累计|合计|为|达到?|通过|在|上|主动|公开|公布|发布|了|各类|政府|政务/gu;

/** What is counted, without the words that change from sentence to sentence. */
function phraseOf(left: string): string {
  return left.replace(LOOSE, '');
}
