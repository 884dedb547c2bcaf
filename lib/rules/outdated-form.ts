import type { TextBlock } from '../document/page.ts';
import type { PlacedQuote } from '../findings/finding.ts';
import { forms } from '../forms/index.ts';
import type { Report } from '../report/report.ts';
import { incomplete, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';

const code = 'outdated-form';
const CIRCULAR = /[〔[【(（﹝]2019[〕\]】)）﹞]\s*60\s*号/u;
const CIRCULAR_OF_THE_FORM = /[〔[【(（﹝]2021[〕\]】)）﹞]\s*30\s*号/u;

/** A report for 2021 or later on the 2019 form, or one that cites the circular of 2019 and not that of 2021. */
export const outdatedForm: Rule = {
  code,
  check(report) {
    if (report.year === null || report.form === null) return incomplete;
    if (report.year < forms['annual-2021'].years.from) return verdict([]);
    const base = { code, severity: 'warning', arguments: { year: report.year } } as const;
    const old = report.form === 'annual-2019' && report.tables.disclosure.found;
    if (old) {
      const labels = report.tables.disclosure.labels.filter(({ axis }) => axis === 'column');
      const where = labels.map(({ key, text, cell }) => ({
        table: 'disclosure' as const,
        row: null,
        column: key,
        text,
        cell,
      }));
      return verdict([plainDefect({ ...base, variant: 'layout', where })]);
    }
    const quotes = citations(report);
    if (quotes.length > 0) return verdict([plainDefect({ ...base, variant: 'cited', quotes })]);
    return report.tables.disclosure.found ? verdict([]) : incomplete;
  },
};

function citations(report: Report): PlacedQuote[] {
  const cited = (block: TextBlock, section: PlacedQuote['section']): PlacedQuote[] => {
    const match = CIRCULAR.exec(block.text);
    if (!match) return [];
    const [text] = match;
    return [{ block: block.id, start: match.index, end: match.index + text.length, text, section }];
  };
  const all = [...report.front, ...report.sections.flatMap(({ blocks }) => blocks)];
  if (all.some(({ text }) => CIRCULAR_OF_THE_FORM.test(text))) return [];
  return [
    ...report.front.flatMap((block) => cited(block, null)),
    ...report.sections.flatMap(({ name, blocks }) => blocks.flatMap((block) => cited(block, name))),
  ];
}
