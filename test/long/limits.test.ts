import { expect, test } from 'vitest';
import { htmlDocument } from '../../harness/reports/documents.ts';
import { readDocument } from '../../harness/reports/read-document.ts';

/** `test/sources/html/limits.test.ts` has what costs less. */
test.each<[string, string, 'text' | 'grid', number]>([
  ['paragraphs', '<p>条', 'text', 20_000],
  ['tables', '<table><tr><td>甲<td>乙</table>', 'grid', 4_000],
])('%s are read so far, and the rest is told', (_name, unit, kind, most) => {
  const title = '<title>某县2023年政府信息公开工作年度报告</title>';
  const { page } = readDocument(htmlDocument(`${title}<body>${unit.repeat(most + 50)}</body>`));
  expect(page.truncated).toBe(true);
  expect(page.blocks.filter((block) => block.kind === kind)).toHaveLength(most);
});
