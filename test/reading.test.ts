import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPage } from '../lib/audit.ts';
import { readPage } from '../lib/page/read-page.ts';
import { anyReport } from './support/any-report.ts';
import { caseNames, plainCase } from './support/cases.ts';
import { htmlDocument } from './support/documents.ts';
import type { Layout } from './support/layout.ts';
import { layouts } from './support/layouts/index.ts';
import { readBack, unspoken } from './support/misreadings.ts';
import { printedReport, render } from './support/render.ts';
import type { PlainReport } from './support/report-of.ts';

/** What came back of a report that was published under these layouts. */
async function publishAndRead(report: PlainReport, using: readonly Layout[]) {
  await macrotask();
  const document = htmlDocument(render(report, using));
  for (const layout of using) layout.open?.(document);
  const { page } = readPage(document);
  document.defaultView?.close();
  const audits = auditPage(page);
  const [audit] = audits;
  const name = using.map((layout) => layout.name).join(' + ');
  if (!audit) return { name, reports: 0, wrong: [], lost: ['everything'], unspoken: [] };
  const { wrong, lost } = readBack(audit.report, printedReport(report, using));
  return {
    name,
    reports: audits.length,
    wrong: wrong.slice(0, 3),
    lost: lost.slice(0, 3),
    unspoken: unspoken(audit, lost).slice(0, 3),
  };
}

/** jsdom frees a window only once the event loop has turned. */
function macrotask(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

const faithful = { reports: 1, wrong: [], lost: [], unspoken: [] };
const honest = { reports: 1, wrong: [], unspoken: [] };

function expected(using: readonly Layout[]) {
  return using.some(({ mayLose }) => mayLose) ? honest : faithful;
}

const cases = caseNames.map(plainCase);
const generated = fc.sample(anyReport, { numRuns: 4, seed: 2021 });
const reports = [...cases, ...generated];

describe.each(layouts)('$item $name', (layout) => {
  test('every case and some generated reports come back as printed', async () => {
    for (const report of reports) {
      expect(await publishAndRead(report, [layout])).toMatchObject(expected([layout]));
    }
  });
});

/** Layouts that both move the whole document cannot be combined: a frame has no shadow of its own. */
function partnersOf(first: Layout): Layout[] {
  return layouts.slice(layouts.indexOf(first) + 1).filter((second) => !(first.open && second.open));
}

test.each(layouts)(
  '$name and any after it: no cell is read wrongly, and what is lost is said',
  { timeout: 60_000 },
  async (first) => {
    for (const [index, second] of partnersOf(first).entries()) {
      const report = reports[(index + layouts.indexOf(first)) % reports.length] ?? {};
      const { lost, ...read } = await publishAndRead(report, [first, second]);
      expect(read).toEqual({ ...honest, name: `${first.name} + ${second.name}` });
    }
  },
);

test('any report under any two layouts', { timeout: 120_000 }, async () => {
  const runs = Number(process.env.READING_RUNS ?? 60);
  const pairs = layouts.flatMap((first) =>
    partnersOf(first).flatMap((second) => [
      [first, second],
      [second, first],
    ]),
  );
  const two = fc.tuple(anyReport, fc.constantFrom(...pairs));
  await fc.assert(
    fc.asyncProperty(two, async ([report, using]) => {
      expect(await publishAndRead(report, using)).toMatchObject(honest);
    }),
    {
      numRuns: runs,
      ...(process.env.READING_SEED ? { seed: Number(process.env.READING_SEED) } : {}),
    },
  );
});
