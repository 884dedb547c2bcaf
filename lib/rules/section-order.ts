import type { Section } from '../report/report.ts';
import { defineRule, incomplete, notApplicable } from './rule.ts';
import { headingOf } from './support/quotes.ts';

/** The longest run of sections that already stand in order. */
function longestInOrder(sections: readonly Section[], order: readonly string[]) {
  const place = ({ name }: Section) => order.indexOf(name);
  const best: Section[][] = [];
  const longest = (runs: readonly Section[][]) =>
    runs.reduce((one, run) => (run.length > one.length ? run : one), []);
  for (const section of sections) {
    const before = best.filter((run) => run.every((other) => place(other) < place(section)));
    best.push([...longest(before), section]);
  }
  return longest(best.toReversed());
}

/**
 * The parts stand in the form's order. Numbering may be restarted or missing; a part that is
 * missing is missing-section's.
 */
export const sectionOrder = defineRule({
  code: 'section-order',
  about: 'content',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  check({ report: { sections, form } }) {
    const order = form.sections.map(({ key }) => key);
    if (order.length < 2) return notApplicable;
    const found = sections.filter(
      ({ name }, index) => sections.findIndex((other) => other.name === name) === index,
    );
    if (found.length < 2) return incomplete;
    const inOrder = longestInOrder(found, order);
    return found
      .filter((section) => !inOrder.includes(section))
      .map((section) => {
        const before = order.slice(0, order.indexOf(section.name));
        const after = before.findLast((name) => found.some((other) => other.name === name));
        const named = { section: { section: section.name } };
        const quotes = headingOf(section);
        if (after === undefined) return { variant: 'first', arguments: named, quotes };
        return { arguments: { ...named, after: { section: after } }, quotes };
      });
  },
});
