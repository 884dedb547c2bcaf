import { expect, test } from 'vitest';
import { type WrittenReport, writtenReport } from '../../harness/reports/written-report.ts';
import { auditReport } from '../../lib/audit.ts';
import { memberSchema } from '../../lib/collection/member.ts';
import { memberOf } from '../../lib/collection/member-of.ts';

function written(more: Partial<WrittenReport> = {}) {
  const report = writtenReport({
    organ: '安河市青岭县水务局',
    year: 2023,
    figures: 'none',
    ...more,
  });
  return memberOf(auditReport(report));
}

test('a member is plain data that survives being kept', () => {
  const member = written({ applications: ['上年收到申请3件。'] });
  expect(memberSchema.parse(JSON.parse(JSON.stringify(member)))).toEqual(member);
});

test('it has the figures of the tables, the paragraphs with their sections, no signature', () => {
  const { figures, passages, organ, year, form } = written();
  expect({ organ, year, form }).toEqual({
    organ: '安河市青岭县水务局',
    year: 2023,
    form: 'annual-2021',
  });
  expect(figures.applications?.carriedOver?.total).toBe(0);
  expect(passages.find(({ section }) => section === 'problems')?.text).toContain('下一步');
  expect(passages.find(({ text }) => text === '2024年1月15日')?.section).toBeNull();
});

test('its id goes by its words and figures, not by the page', () => {
  expect(written().id).toBe(written().id);
  expect(written({ year: 2022 }).id).not.toBe(written().id);
});

test.each([
  ['上年收到政府信息公开申请3件。', [['yearBefore', 3, 'received']]],
  ['2022年收到政府信息公开申请3件。', [['yearBefore', 3, 'received']]],
  [
    '收到政府信息公开申请12件，较上年增加3件，增长33.3%。',
    [
      ['difference', 3, 'received'],
      ['growth', 33.3, 'received'],
    ],
  ],
  ['收到政府信息公开申请12件，同比下降20%。', [['growth', -20, 'received']]],
  ['收到政府信息公开申请12件，申请数量较2022年上升29.3%；', [['growth', 29.3, 'received']]],
  ['2021年收到政府信息公开申请3件。', []],
  ['2021年至2022年收到政府信息公开申请3件。', []],
  ['上年上半年收到政府信息公开申请3件。', []],
  ['收到政府信息公开申请12件。', []],
  ['收到政府信息公开申请12件，其中网上增加3件。', []],
  ['上年各镇收到政府信息公开申请3件。', []],
])('%s', (sentence, expected) => {
  const { told, passages } = written({ applications: [sentence] });
  expect(told.map(({ of, value, quantities }) => [of, value, quantities.join('+')])).toEqual(
    expected,
  );
  for (const { passage, start, text } of told) {
    expect(passages[passage]?.text.slice(start, start + text.length)).toBe(text);
  }
});

test('a report that says so is of a body that changed', () => {
  expect(written().reorganised).toBe(false);
  expect(written({ others: ['因机构改革，原水利局更名为水务局。'] }).reorganised).toBe(true);
});
