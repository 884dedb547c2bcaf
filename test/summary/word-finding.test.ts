import { describe, expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf, withCells } from '../../harness/reports/report-of.ts';
import { auditReport } from '../../lib/audit.ts';
import type { Finding } from '../../lib/findings/finding.ts';
import { arithmetic } from '../../lib/rules/arithmetic.ts';
import { wordFinding } from '../../lib/summary/word-finding.ts';
import { findingOf } from '../support/audit-of.ts';
import { alteredLabel, eitherCell, missingPart, wrongTotal } from '../support/sample-findings.ts';
import { inChinese, inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const report = caseOf('xizhen-2023');
const total = { table: 'applications', row: 'totalProcessed', column: 'total' } as const;

function rowsOf(...rows: readonly string[]) {
  return { places: rows.map((row) => ({ table: 'applications', row, column: null }) as const) };
}

describe('a sum that does not agree', () => {
  test('names the wrong cell and what would fit', () => {
    expect(wordFinding(wrongTotal, report, inChinese).message).toBe(
      '（七）总计 · 总计 是 14，应为 0',
    );
    expect(wordFinding(wrongTotal, report, inEnglish).message).toBe(
      '(7) Total processed · Total is 14, should be 0',
    );
  });

  test('gives each equation as the page has it, and with the figure that would fit', () => {
    expect(wordFinding(wrongTotal, report, inChinese).lines).toEqual([
      '（七）总计：6 项均为 0，总计 14，相差 14',
      '总计列：21 项均为 0 或空白，（七）总计 14，相差 14',
      '总计列：一、本年新收 空白 + 二、上年结转 空白 = 0，（七）总计 14 + 四、结转下年度 空白 = 14，相差 14',
      '改后 （七）总计：6 项均为 0，总计 0，相等',
      '改后 总计列：21 项均为 0 或空白，（七）总计 0，相等',
      '改后 总计列：一、本年新收 空白 + 二、上年结转 空白 = 0，（七）总计 0 + 四、结转下年度 空白 = 0，相等',
    ]);
  });

  test('counts the terms of a long equation, and lists those that would change', () => {
    const dense = withCells(caseOf('hangzhou-2025'), {
      'applications/granted/naturalPerson': 5435,
    });
    const [finding] = auditReport(dense).findings;
    if (finding === undefined) throw new Error('nothing was found');
    const { lines } = wordFinding(finding, dense, inChinese);
    expect(lines.filter((line) => line.includes('自然人列'))).toEqual([
      '自然人列：21 项之和 = 13454，（七）总计 13364，相差 90',
      '改后 自然人列：（一）予以公开 5345 + 其余 20 项 = 13364，（七）总计 13364，相等',
    ]);
  });

  test('says "one of these" where explanations are equally plausible', () => {
    const worded = wordFinding(eitherCell, report, inChinese);
    expect(worded.message).toBe(
      '数字对不上，可能是其中之一：（七）总计 · 总计 14 → 0；或：（七）总计 · 自然人 0 → 14',
    );
    expect(worded.equallyPlausible).toBe(2);
    expect(worded.lines.slice(1)).toEqual(['也可能：（七）总计 · 商业企业 0 → 14']);
  });

  test('gives the cells of each explanation, to be marked in the page', () => {
    expect(wordFinding(eitherCell, report, inChinese).fixes.map(({ cells }) => cells)).toEqual([
      ['applications/totalProcessed/total'],
      ['applications/totalProcessed/naturalPerson'],
      ['applications/totalProcessed/business'],
    ]);
  });

  test('names no cell where there is no explanation', () => {
    const one = findingOf({
      code: 'arithmetic',
      variant: 'unknown',
      arguments: {
        broken: { broken: [{ identity: 'row:totalProcessed', left: 0, right: 14 }] },
      },
    });
    expect(wordFinding(one, report, inChinese).message).toBe('（七）总计差 14，无法确定错在哪一格');
  });

  test('names all the cells of an explanation of several', () => {
    const field = { table: 'applications', row: 'newReceived', column: 'naturalPerson' } as const;
    const changes = [
      { ...field, from: 60, to: 61 },
      { ...field, column: 'otherOrganisation', from: 1, to: 0 },
    ];
    const finding = findingOf({
      code: 'arithmetic',
      variant: 'cells',
      arguments: { count: 2, changes: { explanations: [changes] } },
    });
    expect(wordFinding(finding, report, inChinese).message).toBe(
      '疑有 2 格同时有误：一、本年新收 · 自然人 60 → 61 且 一、本年新收 · 其他 1 → 0',
    );
  });

  test('says that a cell is blank rather than a figure', () => {
    const finding = findingOf({
      code: 'arithmetic',
      variant: 'blank',
      arguments: { cell: { place: total }, to: 5 },
    });
    expect(wordFinding(finding, report, inChinese).message).toBe(
      '（七）总计 · 总计 是空白，应为 5',
    );
  });

  test('leaves out zeros of a long sum, and keeps a short one whole', () => {
    const some = withCells(caseOf('hangzhou-2025'), {
      'proceedings/cases/review.upheld': 10,
      'proceedings/cases/review.corrected': 1,
      'proceedings/cases/review.otherResult': 0,
      'proceedings/cases/review.pending': 0,
      'proceedings/cases/review.total': 0,
    });
    const finding = findingOf({
      code: 'arithmetic',
      broken: [{ identity: 'proceedings:review', left: 11, right: 0 }],
    });
    expect(wordFinding(finding, some, inChinese).lines).toEqual([
      '行政复议：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，总计 0，相差 11',
    ]);
    const row = { applications: { granted: [3, 0, 0, null, 0, 0, 4] } };
    const long = findingOf({
      code: 'arithmetic',
      broken: [{ identity: 'row:granted', left: 3, right: 4 }],
    });
    expect(wordFinding(long, reportOf(row), inChinese).lines).toEqual([
      '（一）予以公开：自然人 3 + 其余 5 项为 0 或空白 = 3，总计 4，相差 1',
    ]);
  });
});

test('what made a figure go wrong is told, and what many explanations share', () => {
  const dense = caseOf('hangzhou-2025');
  const messagesOf = (cells: Record<string, number>) => {
    const changed = withCells(dense, cells);
    return auditReport(changed, { rules: [arithmetic] }).findings.map(
      (finding) => wordFinding(finding, changed, inChinese).message,
    );
  };
  expect(messagesOf({ 'applications/granted/naturalPerson': 5435 })).toEqual([
    '（一）予以公开 · 自然人 是 5435，应为 5345（可能是相邻两位颠倒）',
  ]);
  expect(
    messagesOf({ 'applications/granted/naturalPerson': 5347, 'applications/granted/total': 5550 }),
  ).toEqual(['自然人列、总计列各差 2，多半是同一行的这 2 格，无法确定是哪一行']);
});

describe('where it is', () => {
  test.each([
    [wrongTotal, '表三 · （七）总计 · 总计'],
    [eitherCell, '表三 · （七）总计，2 格'],
    [alteredLabel, '表二 · 本年废止件数'],
    [missingPart, ''],
  ])('is told by the form’s words: %#', (finding, place) => {
    expect(wordFinding(finding, report, inChinese).place).toBe(place);
  });

  test('is the line that all its cells share', () => {
    const blanks = xizhenAudit().findings[1];
    expect(blanks && wordFinding(blanks, report, inChinese).place).toBe('表三 · 总计，24 格');
  });

  test('is the quoted words and the cells where the text speaks of a table', () => {
    const finding = findingOf({
      code: 'text-contradicts-table',
      where: wrongTotal.where,
      quotes: [{ block: 'b', start: 0, end: 3, text: '15件', section: 'overview' }],
    });
    expect(wordFinding(finding, report, inChinese).place).toBe(
      '一、总体情况：“15件”；表三 · （七）总计 · 总计',
    );
  });

  test('is the rows that are missing, the group of a table of one row, and a part by its heading', () => {
    const places = [1, 2].map((row) => ({
      table: 'applications',
      row: `r${row}`,
      column: null,
      text: '',
      cell: null,
    }));
    const group = ['review.upheld', 'review.total'].map((column) => ({
      table: 'proceedings',
      row: 'cases',
      column,
      text: '',
      cell: null,
    }));
    const heading = { block: 'b', start: 0, end: 6, text: '一、总体情况', section: 'overview' };
    const placeOf = (part: Partial<Finding>) =>
      wordFinding(findingOf({ code: 'any', ...part }), report, inChinese).place;
    expect(placeOf({ where: places })).toBe('表三，2 行');
    expect(placeOf({ where: group })).toBe('表四 · 行政复议，2 格');
    expect(placeOf({ quotes: [heading] })).toBe('一、总体情况');
  });

  test('is the quoted words where it stands in the text', () => {
    const finding = findingOf({
      code: 'doubled-word',
      arguments: { text: '的的' },
      quotes: [{ block: 'b', start: 0, end: 2, text: '的的', section: 'overview' }],
    });
    expect(wordFinding(finding, report, inChinese).place).toBe('一、总体情况：“的的”');
  });
});

describe('keys among the arguments', () => {
  test('are put into words', () => {
    const finding = findingOf({
      code: 'missing-row',
      variant: 'absent',
      arguments: {
        table: { table: 'applications' },
        lines: rowsOf('granted', 'denied.stateSecret'),
      },
    });
    expect(wordFinding(finding, report, inChinese).message).toBe(
      '表三缺少行：（一）予以公开、（三）1.属于国家秘密',
    );
  });

  test('name the quantities of a reading', () => {
    const finding = findingOf({
      code: 'text-contradicts-table',
      variant: 'differs',
      arguments: {
        claimed: { number: 15, of: '件' },
        actual: { number: 14, of: '件' },
        source: { from: 'sum', table: 'applications' },
        reading: { quantities: ['granted', 'denied.stateSecret'] },
      },
    });
    expect(wordFinding(finding, report, inChinese).message).toBe(
      '正文写 15 件，表三各格相加为 14 件（予以公开 + （三）1.属于国家秘密）',
    );
  });

  test('are counted where they are many', () => {
    const rows = ['granted', 'partiallyGranted', 'newReceived', 'carriedOver', 'other', 'x', 'y'];
    const finding = findingOf({
      code: 'missing-row',
      variant: 'absent',
      arguments: { table: { table: 'applications' }, lines: rowsOf(...rows) },
    });
    expect(wordFinding(finding, report, inChinese).message).toMatch(/（六）其他处理，另有 2 项$/);
    expect(wordFinding(finding, report, inEnglish).message).toMatch(/Other outcomes and 2 more$/);
  });

  test('are shown as they are where they have no wording', () => {
    const finding = findingOf({ code: 'unheard-of', arguments: {} });
    expect(wordFinding(finding, report, inChinese).message).toBe('unheard-of');
  });
});
