import { expect, test } from 'vitest';
import {
  pageRepeating,
  repetitions,
  signsOfForms,
  wordsOfForms,
} from '../../harness/reports/repeated.ts';
import { auditPage } from '../../lib/audit.ts';
import { pageSchema } from '../../lib/document/page.ts';

const pageOf = pageRepeating();
/** As many as the rules read of one report. */
const SIGNS = 200_000;

test.each(Object.entries(repetitions))('every sign and word of the forms, %s', (_name, repeat) => {
  const slow: [unit: string, milliseconds: number][] = [];
  for (const unit of [...signsOfForms(), ...wordsOfForms()]) {
    const page = pageOf(repeat(unit), SIGNS, 3);
    const begun = process.threadCpuUsage();
    auditPage(pageSchema.parse(page));
    const { user, system } = process.threadCpuUsage(begun);
    if (user + system > 2_000_000) slow.push([unit, (user + system) / 1000]);
  }
  expect(slow).toEqual([]);
});
