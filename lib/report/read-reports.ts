import type { Block, Page, SourceBlock, TextBlock } from '../document/page.ts';
import { findPeriod, findPublishedOn, findSignedOn } from './dates.ts';
import { formOf, joinTables, otherRowsOf } from './join-pieces.ts';
import { readPieces } from './read-pieces.ts';
import type { Report, Title } from './report.ts';
import { findSections } from './sections.ts';
import { type Stretch, splitBlocks } from './stretches.ts';
import { findTitle, isTitle, organOfLine, readTitle, type TitleWords } from './title.ts';

/** Fewer parts than this, and no table, and a page is no report. */
const PARTS_OF_A_REPORT = 2;

/**
 * Page → Reports: every annual report the page holds, in reading order; none where the page is
 * something else. What a report lacks is `missing`, null or empty, never guessed.
 */
export function readReports(page: Page): Report[] {
  const stretches = splitBlocks(page.blocks, readPieces(page.blocks));
  const reports = stretches.map((stretch, index) => readReport(page, stretch, index === 0));
  return reports.filter((report, index) => isReport(report) && !isCopy(report, reports, index));
}

function readReport(page: Page, stretch: Stretch, first: boolean): Report {
  const pieces = stretch.pieces.map(({ piece }) => piece);
  const { front, sections } = findSections(stretch.blocks, new Set(pieces.map(({ grid }) => grid)));
  const title = findTitle(front);
  const back = sections.at(-1)?.blocks ?? [];
  const period = findPeriod(textOf(stretch.blocks));
  const signedOn = findSignedOn(back);
  const words = titleWords(title, first ? page.title : '');
  const year = words.year ?? yearOf(period?.from);
  const organ = words.organ || signatureOf(back) || null;
  const tablesForm = formOf(pieces) ?? formOfYear(year);
  return {
    form: pieces.length > 0 ? tablesForm : null,
    organ,
    year,
    otherRows: otherRowsOf(pieces),
    title,
    tables: joinTables(tablesForm, pieces, stretch.repeated),
    sections,
    front,
    back,
    surroundings: textOf(stretch.surroundings),
    sources: sourcesOf([...stretch.blocks, ...stretch.surroundings]),
    period,
    signedOn,
    publishedOn: findPublishedOn(textOf(stretch.surroundings).concat(front)),
  };
}

function formOfYear(year: number | null): 'annual-2019' | 'annual-2021' {
  return year !== null && year < 2021 ? 'annual-2019' : 'annual-2021';
}

/** The title's words; the document's own title helps out where the page shows none. */
function titleWords(title: Title | null, fallback: string): TitleWords {
  if (title) return readTitle(title.text);
  return isTitle(fallback) ? readTitle(fallback) : { organ: '', year: null };
}

const COLOPHON = /印发?[\s。]*$|抄送/u;

function signatureOf(back: readonly TextBlock[]): string {
  for (const block of [...back].reverse()) {
    for (const line of block.text.split('\n').reverse()) {
      if (COLOPHON.test(line)) continue;
      const organ = organOfLine(line.replace(/\d{4}年.*$/u, ''));
      if (organ) return organ;
    }
  }
  return '';
}

function yearOf(date: string | undefined): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}

function textOf(blocks: readonly Block[]): TextBlock[] {
  return blocks.filter((block): block is TextBlock => block.kind === 'text');
}

function sourcesOf(blocks: readonly Block[]): SourceBlock[] {
  return blocks.filter((block): block is SourceBlock => block.kind === 'source');
}

function isReport(report: Report): boolean {
  const tables = Object.values(report.tables).filter(({ found }) => found).length;
  if (tables > 0) return true;
  return report.title !== null && report.sections.length >= PARTS_OF_A_REPORT;
}

/** A print or mobile copy: a report before it says the same in every field and has the same year. */
function isCopy(report: Report, reports: readonly Report[], index: number): boolean {
  const figures = figuresOf(report);
  return reports
    .slice(0, index)
    .some(
      (other) =>
        other.year === report.year &&
        (report.title === null || other.title?.text === report.title.text) &&
        figuresOf(other) === figures,
    );
}

function figuresOf(report: Report): string {
  return JSON.stringify(report.tables, (key, value: unknown) =>
    key === 'readings' || !(key === 'cell' || key === 'grids' || key === 'labels')
      ? value
      : undefined,
  );
}
