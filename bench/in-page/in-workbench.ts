import { openArchive } from '../../lib/archive/indexed-archive.ts';
import { type KeepOptions, keepPage } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { collectionOf } from '../../lib/collection/collection.ts';
import { copiesIn } from '../../lib/collection/copies/copies.ts';
import type { Page } from '../../lib/document/page.ts';
import { type ExportInput, membersIn } from '../../lib/exports/input.ts';
import { sheetsOf } from '../../lib/exports/sheets/sheets.ts';
import { xlsxOf } from '../../lib/exports/xlsx.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { createTranslate } from '../../lib/summary/translate.ts';
import { messages as english } from '../../locales/en/index.ts';
import { messages as chinese } from '../../locales/zh_CN/index.ts';

/** Milliseconds of what a person waits for, with so many reports kept. */
export interface WorkbenchTimes {
  readonly auditing: number;
  readonly keeping: number;
  readonly opening: number;
  readonly filtering: number;
  readonly reading: number;
  readonly copies: number;
  readonly workbook: number;
}

const words = { zh_CN: createTranslate('zh_CN', chinese), en: createTranslate('en', english) };
const options: KeepOptions = { settings: defaultSettings, words, version: '0', now: new Date() };

/** Keeps `count` reports, made of these pages with bodies and texts of their own, and does all that is done with them. */
export async function timeWorkbench(
  pages: readonly Page[],
  count: number,
): Promise<WorkbenchTimes> {
  const sourceOf = (index: number) => {
    return { address: `https://www.portal.example/${index}.html`, file: null, sha256: '' };
  };
  const made: KeptItem[] = [];
  const auditing = await timed(() => {
    for (let index = 0; index < count; index++) {
      const page = pages[index % pages.length];
      if (page) made.push(keepPage(page, sourceOf(index), options));
    }
  });
  const items = made.map((item, index) => withOwnWords(item, index));
  const ports = { persist: async () => false, now: () => new Date() };
  const filling = await openArchive('bench', ports);
  await filling.clear();
  const keeping = await timed(async () => {
    for (const item of items) await filling.put(item);
  });
  filling.close();
  const archive = await openArchive('bench', ports);
  const opening = await timed(() => archive.rows());
  const rows = await archive.rows();
  if (rows.length !== count) throw new Error(`${rows.length} of ${count} reports were kept.`);
  const filtering = await timed(() =>
    rows.filter(({ reports }) =>
      reports.some(
        ({ organ, findings }) =>
          organ?.includes('9') && findings.some(({ severity }) => severity === 'error'),
      ),
    ),
  );
  const reading = await timed(() => archive.all());
  const all = await archive.all();
  const members = membersIn(all);
  const copies = await timed(() => copiesIn(members, collectionOf(members).distinct));
  const none = { between: [], copies: [], runs: [], unfinished: null, bodies: [] };
  const input: ExportInput = { items: all, ...none, madeAt: new Date() };
  const workbook = await timed(() => xlsxOf(sheetsOf(input, words.zh_CN)));
  archive.close();
  return { auditing, keeping, opening, filtering, reading, copies, workbook };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A report of another body, whose paragraphs are as long and say something else. */
function withOwnWords(item: KeptItem, index: number): KeptItem {
  const next = numbers(index + 1);
  const reports = item.reports.map((report) => {
    const { member } = report;
    const passages = member.passages.map((passage) => ({
      ...passage,
      text: passage.text.replace(/\p{Script=Han}/gu, () =>
        String.fromCodePoint(0x4e00 + (next() % 3000)),
      ),
    }));
    const organ = `${member.organ}第${Math.floor(index / 3)}分局`;
    const own = { ...member, id: `${index}`, organ, year: 2022 + (index % 3), passages };
    return { ...report, member: own };
  });
  return { ...item, reports };
}

/** Numbers without an end, always the same of one seed (a linear congruential generator). */
function numbers(seed: number): () => number {
  let value = seed;
  return () => {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
    return value >>> 8;
  };
}
