import { defineRule, incomplete } from './rule.ts';

/**
 * One of the six parts has no heading. Where none is found at all, only the tables stand on the page
 * or the headings are pictures: one finding says so.
 */
export const missingSection = defineRule({
  code: 'missing-section',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号',
  needs: ['order'],
  check({ report }, { order }) {
    const found = new Set<string>(report.sections.map(({ name }) => name));
    if (found.size === 0) return { ...incomplete, told: [{ variant: 'all' }] };
    return order
      .filter((section) => !found.has(section))
      .map((section) => ({ arguments: { section: { section } } }));
  },
});
