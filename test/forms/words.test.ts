import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { savedPages } from '../../harness/reports/saved-pages.ts';
import type { Form, Label } from '../../lib/forms/form.ts';
import { forms } from '../../lib/forms/index.ts';
import { rules } from '../../lib/rules/index.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

/** Each thing that a person reads of, by the keys of which one has to be worded. */
function wanted(form: Form, language: Translate): string[][] {
  // A line that has words keeps them, but only in the language of the form.
  const own = ({ text }: Label) => language === inChinese && text !== '';
  const { relations = [], sections, tables, spoken, duties } = form;
  const rowsOf = tables.map(({ key }) => `row.${key}`);
  return [
    [`form.${form.name}`],
    ...sections.map(({ key }) => [`section.${key}`]),
    ...Object.keys(duties.aspects?.words ?? {}).map((key) => [`aspect.${key}`]),
    ...tables.flatMap(({ key: table, parts }) => [
      [`table.${table}`],
      [`table.${table}.short`],
      ...parts.flatMap(({ rows, columns }) => [
        ...rows.filter((row) => !own(row)).map(({ key }) => [`row.${table}.${key}`]),
        ...columns
          .filter((column) => !own(column))
          .map(({ key }) => [
            `column.${table}.${key}`,
            ...rows.map((row) => `column.${table}.${row.key}.${key}`),
          ]),
      ]),
    ]),
    // A quantity by its own name, or by the row that it is.
    ...Object.keys(spoken.quantities).map((key) => [
      `reading.${key}`,
      ...rowsOf.map((row) => `${row}.${key}`),
    ]),
    ...relations.map(({ id }) => [`finding.doubtful-figures.${id}`]),
  ];
}

describe.each(forms)('$name', (form) => {
  test.each(Object.entries({ inChinese, inEnglish }))('is worded %s', (_, language) => {
    const unworded = wanted(form, language).filter((keys) => !keys.some(language.has));
    expect(unworded.map(([key]) => key)).toEqual([]);
  });

  test('has a page that tells of it, and names rules that there are', () => {
    expect(existsSync(`docs/forms/${form.family}.md`)).toBe(true);
    expect(rules.map(({ code }) => code)).toEqual(expect.arrayContaining([...form.rules]));
  });

  test('is read on a sample page', () => {
    expect(savedPages.map(({ expected }) => expected.form)).toContain(form.name);
  });
});
