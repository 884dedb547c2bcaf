import { defineRule, incomplete, notApplicable } from './rule.ts';

/**
 * One of the six parts has no heading. Where none is found at all, only the tables stand on the page
 * or the headings are pictures: one finding says so.
 */
export const missingSection = defineRule({
  code: 'missing-section',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号',
  check({ report }) {
    const wanted = report.form.sections.map(({ key }) => key);
    if (wanted.length === 0) return notApplicable;
    const found = new Set(report.sections.map(({ name }) => name));
    if (found.size === 0) return { ...incomplete, told: [{ variant: 'all' }] };
    return wanted
      .filter((section) => !found.has(section))
      .map((section) => ({ arguments: { section: { section } } }));
  },
});
