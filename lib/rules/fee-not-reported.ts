import { linesOf } from '../report/prose.ts';
import { defineRule, incomplete, notApplicable } from './rule.ts';
import { beginningOf } from './support/near.ts';
import { headingOf } from './support/quotes.ts';

/**
 * From the report of 2021 on, part six says whether a fee for processing information (信息处理费) was
 * charged; a sentence elsewhere in the report is taken as well.
 */
export const feeNotReported = defineRule({
  code: 'fee-not-reported',
  about: 'content',
  severity: 'advice',
  basis: '国办函〔2020〕109号',
  ofAbsence: true,
  needs: ['fee', 'year'],
  check({ report, paragraphs }, { fee, year }) {
    const { since, section, words, elsewhere } = fee.reported;
    if (year < since) return notApplicable;
    const part = report.sections.find(({ name }) => name === section);
    if (!part) return incomplete;
    const here = linesOf(part.blocks);
    if (here.some(({ text }) => words.test(text))) return [];
    if (linesOf(paragraphs).some(({ text }) => elsewhere.test(text))) return [];
    if (part.sources.length > 0 && here.length === 0) return incomplete;
    return [{ quotes: headingOf(part), near: beginningOf(part) }];
  },
});
