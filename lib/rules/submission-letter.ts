import { linesOf, type ProseLine, quoteLine, quoteOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { defineRule, incomplete } from './rule.ts';
import { placed } from './support/quotes.ts';

const ADDRESSEE =
  /^(?:尊敬的)?[\p{Script=Han}()、]{0,28}(?:人民政府|政府办|公开办|办公室|办公厅|委|局|厅|科|股):$/u;
const PHRASE =
  /(?:(?:现|特)(?:将[^,。]{0,40})?(?:予以|随文|一并)?|予以|随文)(?:上报|报上|呈报|呈上|报送)(?:如下|给你们|贵办|贵局|你办|你局)?(?=[,。:]|$)|特此(?:报告|上报|呈报)|请(?:予)?(?:审阅|审示|批示)/u;
const PLAIN = /数据|信息员|材料|计划|总结|要求|及时|按时|定期|每[月季周年]|负责/u;
const NUMBER = /^\p{Script=Han}{2,14}[〔[(【]20\d\d[〕\])】]第?\d{1,4}号$/u;
const LINES_OF_A_LETTERHEAD = 4;

function signOf(line: ProseLine) {
  const { prose, start, text } = line;
  if (ADDRESSEE.test(text)) return [{ variant: 'addressee', quote: quoteLine(line) }];
  if (NUMBER.test(text)) return [{ variant: 'number', quote: quoteLine(line) }];
  const phrase = PLAIN.test(text) ? null : PHRASE.exec(text);
  if (!phrase) return [];
  const from = start + phrase.index;
  return [{ variant: 'phrase', quote: quoteOf(prose, from, from + phrase[0].length) }];
}

/** The lines in which a letter shows: before the first part, its first lines, and the last ones. */
function letterLines({ front, sections, back }: Report): ProseLine[] {
  return [
    ...linesOf(front),
    ...linesOf(sections[0]?.blocks ?? []).slice(0, LINES_OF_A_LETTERHEAD),
    ...linesOf(back).slice(-LINES_OF_A_LETTERHEAD),
  ];
}

/**
 * The letter to the superior office was published in the report's place: an addressee, 现予以上报, or a
 * red-head number. Reports are published to everyone; one finding for all signs.
 */
export const submissionLetter = defineRule({
  code: 'submission-letter',
  about: 'content',
  severity: 'advice',
  basis: '《条例》第五十条',
  ofForm: true,
  check({ report }) {
    if (report.sections.length === 0 && report.front.length === 0) return incomplete;
    const signs = letterLines(report).flatMap(signOf);
    const [plainest] = ['addressee', 'phrase', 'number'].flatMap(
      (name) => signs.find(({ variant }) => variant === name) ?? [],
    );
    if (!plainest) return [];
    const text = plainest.quote.text.replace(/[:：]$/u, '');
    const quotes = signs.map(({ quote }) => placed(quote, null));
    return [{ variant: plainest.variant, arguments: { text }, quotes }];
  },
});
