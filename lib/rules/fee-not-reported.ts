import { linesOf } from '../report/prose.ts';
import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { bodyOf, placedBlocks } from './support/quotes.ts';

const code = 'fee-not-reported';
const FIRST_YEAR = 2021;
const IN_PART_SIX = /收费|费用|处理费|收取/u;
const ELSEWHERE =
  /信息处理费|(?:未|没有|无|不|免予?)[^,。;]{0,10}(?:收取|收费)|收取[^,。;]{0,24}费|信息公开[^,。;]{0,12}(?:收费|费用)/u;

/**
 * From the report of 2021 on, part six says whether a fee for processing information (信息处理费) was
 * charged; a sentence elsewhere in the report is taken as well. Basis: 国办函〔2020〕109号.
 */
export const feeNotReported: Rule = {
  code,
  check(report) {
    if (report.year === null) return incomplete;
    if (report.year < FIRST_YEAR) return notApplicable;
    const others = report.sections.find(({ name }) => name === 'others');
    if (!others) return incomplete;
    const here = linesOf(others.blocks);
    if (here.some(({ text }) => IN_PART_SIX.test(text))) return verdict([]);
    const all = linesOf(bodyOf(report).map(({ block }) => block));
    if (all.some(({ text }) => ELSEWHERE.test(text))) return verdict([]);
    if (others.sources.length > 0 && here.length === 0) return incomplete;
    const quotes = others.heading ? placedBlocks([others.heading], 'others') : [];
    return verdict([plainDefect({ code, severity: 'advice', arguments: {}, quotes })]);
  },
};
