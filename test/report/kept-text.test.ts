import { describe, expect, test } from 'vitest';
import { textBlock } from '../../harness/reports/text-block.ts';
import { textKeeper } from '../../lib/report/kept-text.ts';

const lines = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => textBlock(text, `b${index}`));

/** How many blocks of each of these reports are read. */
const kept = (...reports: readonly ReturnType<typeof lines>[]) => {
  const keep = textKeeper();
  return reports.map((blocks) => keep(blocks).blocks.length);
};

describe('of a report is read', () => {
  test('all where it is no longer than reports are', () => {
    const report = lines(
      700,
      '全年主动公开政府信息12条，组织业务培训3次，群众反映的问题得到回应。',
    );
    expect(textKeeper()(report)).toMatchObject({ blocks: report, truncated: false });
  });

  test('its beginning and its end where it has very many lines, however short they are', () => {
    const report = lines(50_000, '条');
    const { blocks, isKept, truncated } = textKeeper()(report);
    expect(blocks).toHaveLength(5_000);
    expect(truncated).toBe(true);
    expect(blocks.at(-1)).toBe(report.at(-1));
    expect(report.filter(isKept)).toEqual(blocks);
  });

  test('its beginning and its end where it has very much text', () => {
    expect(kept(lines(200, '条'.repeat(1_000)))).toEqual([100]);
  });

  test('no more than there is room for on the page', () => {
    const reports = Array.from({ length: 12 }, () => lines(100, '条'.repeat(1_000)));
    expect(kept(...reports)).toEqual([...Array.from({ length: 10 }, () => 100), 0, 0]);
  });
});
