import type { SectionName } from '../report/report.ts';
import { type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';

const code = 'missing-section';

const sections: readonly SectionName[] = [
  'overview',
  'disclosure',
  'applications',
  'proceedings',
  'problems',
  'others',
];

/**
 * One of the six parts has no heading. Where none is found at all, only the tables stand on the page
 * or the headings are pictures: one finding says so.
 */
export const missingSection: Rule = {
  code,
  check(report) {
    const found = new Set(report.sections.map(({ name }) => name));
    if (found.size === 0) {
      const defect = plainDefect({ code, severity: 'warning', variant: 'all', arguments: {} });
      return { outcome: 'incomplete', defects: [defect] };
    }
    return verdict(
      sections
        .filter((section) => !found.has(section))
        .map((section) => plainDefect({ code, severity: 'warning', arguments: { section } })),
    );
  },
};
