import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlDocument } from '../harness/reports/documents.ts';
import { readDocument } from '../harness/reports/read-document.ts';
import { auditReport } from '../lib/audit.ts';
import { residualOf, systemOf } from '../lib/equations/system.ts';
import { factsOf } from '../lib/facts.ts';
import { forms } from '../lib/forms/index.ts';
import { readersOf, readPieces } from '../lib/report/read-pieces.ts';
import { reportReader } from '../lib/report/read-reports.ts';
import { type Report, readingOf } from '../lib/report/report.ts';
import { paintOrderOf } from '../lib/session/paint-order.ts';
import { copyOf } from '../lib/summary/copy.ts';
import { summaryView } from '../lib/summary/view.ts';
import { summaryOf } from './support/summary-of.ts';
import { inChinese, inEnglish } from './support/translators.ts';

/** The figure whose way docs/architecture.md follows. */
const field = { table: 'applications', row: 'totalProcessed', column: 'total' };
const document = htmlDocument(readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8'));

/** What the code makes of it, by the name that a block of the document has behind its "json". */
function stagesOf(): Record<string, unknown> {
  const { page } = readDocument(document);
  const [report] = reportReader(forms)(page);
  if (report === undefined) throw new Error('no report');
  const reading = readingOf(report, field);
  const id = 'cell' in reading ? reading.cell : '';
  const grids = page.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
  const grid = grids.find(({ cells }) => cells.some((cell) => cell.id === id));
  const pieces = readPieces(page.blocks, readersOf(forms)).map(({ piece }) => piece);
  const audit = auditReport(report);
  const summary = summaryOf(audit);
  return {
    grid,
    cell: grid?.cells.find((cell) => cell.id === id),
    piece: pieces.find(({ of }) => of.table.key === field.table),
    form: report.form,
    reading,
    residuals: residualsOf(report),
    diagnosis: factsOf(report).diagnosis,
    finding: audit.findings[0],
    words: summaryView(summary, inChinese).findings[0],
    english: summaryView(summary, inEnglish).findings[0],
    mark: paintOrderOf(summaryView(summary, inChinese), page, inChinese).marks[0],
    copy: JSON.parse(copyOf([summary], { kind: 'json', header: true }, inChinese).text),
  };
}

/** By how much each identity that does not hold is off. */
function residualsOf(report: Report): Record<string, number> {
  const system = systemOf(report);
  const values = system.cells.map(({ printed }) => printed ?? 0);
  const all = system.equations.map((one) => [one.identity, residualOf(one, values)] as const);
  return Object.fromEntries(all.filter(([, residual]) => residual !== 0));
}

const text = readFileSync('docs/architecture.md', 'utf8');
const blocks = [...text.matchAll(/^```json (\w+)\n(.*?)^```$/gms)].map(
  ([, name = '', json = '']) => ({ name, told: JSON.parse(json) }),
);
const stages = stagesOf();

test('the document shows every stage once', () => {
  expect(blocks.map(({ name }) => name)).toEqual(Object.keys(stages));
});

test.each(blocks)('$name is as the document shows it', ({ name, told }) => {
  expect(stages[name]).toMatchObject(told);
});
