import type { Section, SectionName } from '../report/report.ts';
import { incomplete, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placedBlocks } from './support/quotes.ts';

const code = 'section-order';
const ORDER: readonly SectionName[] = [
  'overview',
  'disclosure',
  'applications',
  'proceedings',
  'problems',
  'others',
];

/** The longest run of sections that already stand in order. */
function longestInOrder(sections: readonly Section[]): readonly Section[] {
  const best: Section[][] = [];
  for (const section of sections) {
    const before = best
      .filter((run) => run.every((other) => isBefore(other, section)))
      .reduce<Section[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, section]);
  }
  return best.reduce<Section[]>(
    (longest, run) => (run.length >= longest.length ? run : longest),
    [],
  );
}

function isBefore(a: Section, b: Section): boolean {
  return ORDER.indexOf(a.name) < ORDER.indexOf(b.name);
}

/**
 * The six parts stand in the form's order. Numbering may be restarted or missing; a part that is
 * missing is missing-section's. Basis: 国办公开办函〔2021〕30号.
 */
export const sectionOrder: Rule = {
  code,
  check({ sections }) {
    const found = sections.filter(
      ({ name }, index) => sections.findIndex((other) => other.name === name) === index,
    );
    if (found.length < 2) return incomplete;
    const inOrder = longestInOrder(found);
    return verdict(
      found
        .filter((section) => !inOrder.includes(section))
        .map((section) => {
          const after = ORDER.slice(0, ORDER.indexOf(section.name)).findLast((name) =>
            found.some((other) => other.name === name),
          );
          return plainDefect({
            code,
            severity: 'warning',
            ...(after === undefined ? { variant: 'first' } : {}),
            arguments: { section: section.name, ...(after === undefined ? {} : { after }) },
            quotes: section.heading ? placedBlocks([section.heading], section.name) : [],
          });
        }),
    );
  },
};
