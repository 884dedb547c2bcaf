import type { PlacedQuote } from '../findings/finding.ts';
import { linesOf, type ProseLine, quoteOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { defineRule, incomplete } from './rule.ts';
import { placed, placedLine } from './support/quotes.ts';

const ADDRESSEE =
  /^(?:尊敬的)?[\p{Script=Han}()、]{0,28}(?:人民政府|政府办|公开办|办公室|办公厅|委|局|厅|科|股):$/u;
const PHRASE =
  /(?:(?:现|特)(?:将[^,。]{0,40})?(?:予以|随文|一并)?|予以|随文)(?:上报|报上|呈报|呈上|报送)(?:如下|给你们|贵办|贵局|你办|你局)?(?=[,。:]|$)|特此(?:报告|上报|呈报)|请(?:予)?(?:审阅|审示|批示)/u;
const PLAIN = /数据|信息员|材料|计划|总结|要求|及时|按时|定期|每[月季周年]|负责/u;
const NUMBER = /^\p{Script=Han}{2,14}[〔[(【]20\d\d[〕\])】]第?\d{1,4}号$/u;
const LINES_OF_A_LETTERHEAD = 4;

/** What shows a letter, from the plainest. */
const variants = ['addressee', 'phrase', 'number'] as const;

interface Sign {
  readonly variant: (typeof variants)[number];
  readonly quote: PlacedQuote;
}

function signOf(line: ProseLine): Sign | null {
  if (ADDRESSEE.test(line.text)) return { variant: 'addressee', quote: placedLine(line, null) };
  if (NUMBER.test(line.text)) return { variant: 'number', quote: placedLine(line, null) };
  const phrase = PHRASE.exec(line.text);
  if (!phrase || PLAIN.test(line.text)) return null;
  const start = line.start + phrase.index;
  const end = start + phrase[0].length;
  return { variant: 'phrase', quote: placed(quoteOf(line.prose, start, end), null) };
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
    const signs = letterLines(report).flatMap((line) => signOf(line) ?? []);
    const [gravest] = variants.flatMap(
      (name) => signs.find(({ variant }) => variant === name) ?? [],
    );
    if (!gravest) return [];
    const { variant, quote } = gravest;
    const text = quote.text.replace(/[:：]$/u, '');
    return [{ variant, arguments: { text }, quotes: signs.map((sign) => sign.quote) }];
  },
});
