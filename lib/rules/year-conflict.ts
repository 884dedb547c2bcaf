import { type Sentence, sentencesOf } from '../claims/sentence.ts';
import { defineRule } from './rule.ts';
import { quoteWithin } from './support/quotes.ts';

const LEAD = '^(?:\\(?[一二三四五六七八九十\\d]{1,2}[)、.])?(?:[^,。\\d]{1,6}[::])?在?';
/** 2022年，… / 2022年度我局…: the year that a sentence is about. */
const SUBJECT = new RegExp(
  `${LEAD}(20\\d\\d)年(?=度?(?:,|我|本|全|共|未|没|无|收|主动|累计|\\p{Script=Han}{2,12}(?:未收|没有|无其|未发生|收到|无需)))`,
  'u',
);
/** What stands before a report's own name where it speaks of itself. */
const ITSELF = '(?:公布|发布|编制|公开|将|本报告|现就)[^,。]{0,30}?';
const BETWEEN_YEARS =
  /较|比|同期|相比|增长|下降|以来|(?<![引提发])起(?!诉)|至今|针对|上年|上一年|印发|修订|成立|建成|荣获|获评/u;
const PLANS = /将|继续|计划|下一步|打算|力争|要|拟/u;

/** The other year a sentence is about; none where it is about the report's, or compares two. */
function otherYear(sentence: Sentence, year: number, itself: RegExp) {
  const { text } = sentence;
  const match = sentence.section === null ? itself.exec(text) : SUBJECT.exec(text);
  const stated = Number(match?.[1]);
  if (!match || stated === year) return [];
  if (sentence.section !== null) {
    if (/本年|今年/u.test(text) || sentence.prose.text.includes(`${year}年`)) return [];
    if (BETWEEN_YEARS.test(text)) return [];
  }
  if (stated > year && PLANS.test(text)) return [];
  const start = match.index + match[0].lastIndexOf(String(stated));
  return [{ other: stated, quote: quoteWithin(sentence, start, start + '2023年'.length) }];
}

/**
 * The title's year and the year its sentences are about disagree: words left over from the year
 * before. Sentences that compare years, look ahead, or stand beside the right year are not judged;
 * the statistics period is period-wrong's. One finding for one other year.
 */
export const yearConflict = defineRule({
  code: 'year-conflict',
  about: 'dates',
  severity: 'warning',
  basis: '《条例》第五十条；国办发〔2018〕118号',
  needs: ['year'],
  check({ report, paragraphs }, { year }) {
    const { duties, title } = report.form;
    const itself = new RegExp(`${ITSELF}(20\\d\\d)年度?${title.subject}工作(?:年度)?报告`, 'u');
    const conflicts = paragraphs
      .filter(({ section }) => section === null || section !== duties.problems)
      .flatMap(sentencesOf)
      .flatMap((sentence) => otherYear(sentence, year, itself));
    return [...Map.groupBy(conflicts, ({ other }) => other)].map(([other, told]) => ({
      arguments: { year, other },
      quotes: told.map(({ quote }) => quote),
    }));
  },
});
