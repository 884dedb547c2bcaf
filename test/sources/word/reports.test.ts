import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxReport } from '../../../harness/files/docx-report.ts';
import { outline, readWordFile } from '../../../harness/files/read-word-file.ts';
import { wordReport } from '../../../harness/files/word-report.ts';
import { wordStyles } from '../../../harness/files/word-styles.ts';
import { anyReport } from '../../../harness/reports/any-report.ts';
import { expectFaithful, expectSameAsMammoth } from '../../support/word-reading.ts';

/** `test/long/word.test.ts` has more reports, and styles that reading was not made with. */
const [report, other] = fc.sample(anyReport, { numRuns: 2, seed: 2024 });
if (!report || !other) throw new Error('no report');

test.each(wordStyles)('a report as $name', async (style) => {
  const bytes = wordReport(report, style);
  expectFaithful(bytes, report, style.name);
  await expectSameAsMammoth(bytes, style);
});

test('a report as the library "docx" writes it', async () => {
  const bytes = await docxReport(other);
  expectFaithful(bytes, other, 'docx');
  await expectSameAsMammoth(bytes, { across: 'span' });
});

test('all styles say the same', () => {
  const said = wordStyles.map((style) => outline(readWordFile(wordReport(other, style)).blocks));
  for (const one of said) expect(one).toEqual(said[0]);
});
