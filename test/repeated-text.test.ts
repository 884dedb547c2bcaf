import { describe, expect, test } from 'vitest';
import {
  pageRepeating,
  repetitions,
  signsOfForms,
  wordsOfForms,
} from '../harness/reports/repeated.ts';
import { auditPage } from '../lib/audit.ts';
import { type Page, pageSchema } from '../lib/document/page.ts';

const pageOf = pageRepeating();

/** Milliseconds of this thread's processor. */
function timeOf(work: () => void): number {
  const begun = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}

/** Whether the longer text takes too long in every attempt: a machine may be busy in one. */
const isAlwaysSlow = (single: Page, double: Page, attempts = 3): boolean =>
  Array.from({ length: attempts }).every(() => {
    const twice = timeOf(() => auditPage(double));
    // A clock that counts by four milliseconds tells nothing of less than forty.
    return twice >= 40 && twice > 2.5 * timeOf(() => auditPage(single)) + 8;
  });

/** Every so many of a list. */
const sampled = (units: readonly string[], count: number) =>
  units.filter((_, index) => index % Math.ceil(units.length / count) === 0);

const units = [
  ...'×{的',
  '申请',
  '没有',
  ...sampled(signsOfForms(), 3),
  ...sampled(wordsOfForms(), 4),
];

describe('1.2 million signs of one text are judged in time, and what is not read is told', () => {
  test.each(Object.entries(repetitions))('%s', (_name, repeat) => {
    for (const unit of sampled(units, 3)) {
      const page = pageOf(repeat(unit), 1_200_000, 3);
      const time = timeOf(() => {
        const [first, ...more] = auditPage(pageSchema.parse(page));
        expect(more).toEqual([]);
        expect(first).toMatchObject({ truncated: true, crashed: [] });
      });
      expect(time, unit).toBeLessThan(2_000);
    }
  });
});

describe('twice the text takes at most 2.5 times as long', () => {
  test.each(Object.entries(repetitions))('%s', (_name, repeat) => {
    for (const unit of sampled(units, 2)) {
      const [single, double] = [pageOf(repeat(unit), 20_000), pageOf(repeat(unit), 40_000)];
      expect(isAlwaysSlow(single, double), unit).toBe(false);
    }
  });
});

test('a report of fifty thousand signs is read to its end', () => {
  const sentence = '全年主动公开政府信息12条，组织业务培训3次，群众反映的问题得到回应。';
  const [audit] = auditPage(pageOf(sentence, 50_000));
  expect(audit).toMatchObject({ truncated: false });
});
