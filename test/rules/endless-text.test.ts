import { expect, test } from 'vitest';
import { writtenReport } from '../../harness/reports/written-report.ts';
import { auditReport } from '../../lib/audit.ts';

const TWO_SECONDS = 2000;
const SIGNS = 40_000;

/** What regular expressions and lists of parts could run wild on. */
test.each([
  '未收到政府信息公开',
  '收到申请1件、',
  '其中1件，占1%、',
  '共3件（',
  '统计2023年1月1日至',
  '《',
  '〔',
  '一',
  '1',
  '，',
  '的的',
  '我局',
  '存在问题',
  '现将上报',
])('a paragraph of nothing but “%s” is judged in time', (unit) => {
  const text = unit.repeat(Math.ceil(SIGNS / unit.length));
  const texts = [text, unit.repeat(150)];
  const report = writtenReport({
    organ: '某县水务局',
    year: 2023,
    figures: 'nine',
    front: texts,
    overview: texts,
    applications: texts,
    proceedings: texts,
    problems: texts,
    others: texts,
    signature: texts,
    beside: texts,
  });
  const start = performance.now();
  expect(auditReport(report).crashed).toEqual([]);
  expect(performance.now() - start).toBeLessThan(TWO_SECONDS);
});
