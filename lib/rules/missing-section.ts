import { defineRule, incomplete, notApplicable } from './rule.ts';
import { foundTables } from './support/form.ts';
import { besideSection, titleOf } from './support/near.ts';

/**
 * One of the form's parts has no heading. Where none is found at all, only the tables stand on the page
 * or the headings are pictures: one finding says so.
 */
export const missingSection = defineRule({
  code: 'missing-section',
  about: 'form',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  ofAbsence: true,
  check({ report }) {
    const { sections } = report.form;
    const shown = new Set(foundTables(report).map(({ table }) => table.section));
    const wanted = sections.filter(({ key, byTables }) => !(byTables && shown.has(key)));
    if (sections.length === 0) return notApplicable;
    const found = new Set(report.sections.map(({ name }) => name));
    if (found.size === 0) {
      // A report without any heading may have its parts all the same.
      return wanted.length < sections.length
        ? incomplete
        : { ...incomplete, told: [{ variant: 'all', near: titleOf(report) }] };
    }
    return wanted
      .filter(({ key }) => !found.has(key))
      .map(({ key }) => ({
        arguments: { section: { section: key } },
        near: besideSection(report, key),
      }));
  },
});
