import { expect, test } from 'vitest';
import { importedList } from '../../lib/workbench/imported-list.ts';

test('bodies, the years asked of them and who is above them', () => {
  const text =
    '\uFEFF序号\t单位名称\n1\t某县教育局\t2023\t2024\n2,某县水利局,某县人民政府\n\n某县教育局\n“某镇”；2024年';
  expect(importedList(text)).toEqual({
    expected: [
      { body: '某县教育局', years: [2023, 2024] },
      { body: '某县水利局' },
      { body: '某镇', years: [2024] },
    ],
    parents: { 某县水利局: '某县人民政府' },
  });
});
