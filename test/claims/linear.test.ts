import { expect, test } from 'vitest';
import { tableCodes } from '../../harness/reports/observed.ts';
import { writtenReport } from '../../harness/reports/written-report.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';
import { rules } from '../../lib/rules/index.ts';

/** How much longer a text of twice the length may take: twice as long, and what the clock is unsure of. */
const MOST = 2.5;
/** What takes the square of the time takes four times as long in every attempt. */
const ATTEMPTS = 4;
/** Microseconds: fifteen steps of a clock that counts by four milliseconds. */
const ENOUGH = 60_000;

const textRules = rules.filter(({ code }) => !tableCodes.has(code));

const prose =
  '全年公开政府信息12条，组织业务培训3次，答复率有所提高，群众反映的问题得到回应，' +
  '比上年（10条）增长20%，政务新媒体推送8篇，收到政府信息公开申请9件，';

/** Paragraphs of a report's first part by kind; `times` 2 doubles what the kind is about. */
const kinds: Readonly<Record<string, (times: number) => readonly string[]>> = {
  'a list of 400 items': (times) => {
    const items = Array.from({ length: 400 * times }, (_, index) => `第${index}类信息${index}条`);
    return [`主动公开政府信息${items.length}条，其中${items.join('、')}。`];
  },
  'a list of 400 items in brackets': (times) => {
    const items = Array.from({ length: 400 * times }, () => '动态3条');
    return [`主动公开政府信息${3 * items.length}条（${items.join('，')}）。`];
  },
  'shares of 400 items': (times) => [
    `办结9件，${'其中予以公开5件，占55.6%；'.repeat(400 * times)}`,
  ],
  'one sentence of 20,000 signs': (times) => [
    `${prose.repeat(Math.ceil((20_000 * times) / prose.length))}。`,
  ],
  'a sentence of 700 signs': (times) => [`${prose.repeat(9 * times)}。`],
  '100 sentences': (times) => [`${prose}按期办结。`.repeat(100 * times)],
  '20,000 signs without a figure': (times) => ['坚持公开为常态'.repeat(2_858 * times)],
  '20,000 digits': (times) => [`${'1234567890'.repeat(2_000 * times)}件。`],
  '100 paragraphs': (times) => Array.from({ length: 100 * times }, () => `${prose}按期办结。`),
  'brackets nested 500 deep': (times) => [
    `公开信息9条${'（其中动态1条'.repeat(500 * times)}${'）'.repeat(500 * times)}。`,
  ],
  'brackets opened and never closed': (times) => [
    `公开信息9条${'（动态1条，'.repeat(500 * times)}。`,
  ],
  'repeated 其中': (times) => [`公开信息9条，${'其中动态3条，'.repeat(1_000 * times)}。`],
  'repeated 未收到': (times) => [`${'未收到政府信息公开申请，'.repeat(1_000 * times)}。`],
};

function reportOn(overview: readonly string[]): Report {
  return writtenReport({ organ: '安河市青岭县水务局', year: 2023, figures: 'nine', overview });
}

/** Reads the text of a report and runs every rule about it. */
function read(report: Report): void {
  const facts = factsOf(report);
  for (const rule of textRules) rule.check(facts);
}

/** Processor time of this thread in microseconds; the system counts it in steps of some milliseconds. */
function timeOf(work: () => void): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return user + system;
}

/** How often work must be done to take long enough to be measured. */
function timesToMeasure(work: () => void): number {
  let times = 0;
  for (let spent = 0; spent < ENOUGH; times++) spent += timeOf(work);
  return times;
}

test.each(Object.entries(kinds))('%s: twice the text takes twice the time', (_kind, textOf) => {
  const [single, double] = [reportOn(textOf(1)), reportOn(textOf(2))];
  read(double);
  const times = timesToMeasure(() => read(single));
  const timeOfAll = (report: Report) =>
    timeOf(() => {
      for (let done = 0; done < times; done++) read(report);
    });
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
    ratio = timeOfAll(double) / timeOfAll(single);
  }
  expect(ratio).toBeLessThanOrEqual(MOST);
});
