import type { Page } from '../document/page.ts';
import type { Form } from '../forms/form.ts';
import { type BesideTitle, besideTitle } from './beside-title.ts';
import { fullName } from './body-name.ts';
import { withoutCopies } from './copies.ts';
import { findPeriod, findPublishedOn, findSignedOn } from './dates.ts';
import { familiesOf } from './family.ts';
import { formOfPieces, joinPieces } from './join-pieces.ts';
import { textKeeper } from './kept-text.ts';
import { formPrinter, type printedForm } from './printed-form.ts';
import { type ProseBlock, proseBlock, type ReadBlock } from './prose.ts';
import { readersOf, readPieces } from './read-pieces.ts';
import { type ByHand, isFormKnown, type Report, type Title } from './report.ts';
import { findSections } from './sections.ts';
import { shownPieces } from './shown-pieces.ts';
import { type Stretch, splitBlocks } from './stretches.ts';
import { organOfLine, type ReadTitle, type TitleReader } from './title.ts';

/** Fewer parts than this, and no table, and a page is no report. */
const PARTS_OF_A_REPORT = 2;

/** Page → Reports. `byHand` are what a person states of each, in their order. */
export type ReportReader = (page: Page, byHand?: readonly ByHand[]) => Report[];

/** The reports of a page, and by their ids the grids that are tables of some form, read or left aside; none without a report. */
export interface PageReading {
  readonly reports: Report[];
  readonly grids: ReadonlySet<string>;
}

/**
 * What reads every report on one of these forms that a page holds, in reading order; none where the
 * page is something else. What a report lacks is `missing`, null or empty, never guessed.
 */
export function reportReader(forms: readonly Form[]): ReportReader {
  const read = pageReader(forms);
  return (page, byHand) => read(page, byHand).reports;
}

/** The same with what else it knows of the page's tables. */
export function pageReader(
  forms: readonly Form[],
): (page: Page, byHand?: readonly ByHand[]) => PageReading {
  const families = familiesOf(forms);
  const readers = readersOf(forms);
  const print = formPrinter();
  return (page, byHand = []) => {
    const blocks = page.blocks.map((block) => (block.kind === 'text' ? proseBlock(block) : block));
    const all = readPieces(blocks, readers);
    const pieces = shownPieces(all, blocks, families, page.title);
    const stretches = splitBlocks(blocks, pieces, families);
    const keep = textKeeper();
    const readings = stretches.map((stretch, index) =>
      readingOf(stretch, index === 0 ? page.title : '', print, keep, unreadOf(page)),
    );
    const readAgain = new Map(readings.map((read) => [read({}), read]));
    const reports = withoutCopies([...readAgain.keys()])
      .filter(isReport)
      .map((report, index) => {
        const stated = statable(report, byHand[index]);
        return (Object.keys(stated).length > 0 && readAgain.get(report)?.(stated)) || report;
      });
    const grids = reports.length > 0 ? all.map(({ piece }) => piece.grid) : [];
    return { reports, grids: new Set(grids) };
  };
}

/** A page that is cut off may go on; a scanned sheet, and letters of no known character, may say anything. */
export function unreadOf({ truncated, file }: Page): Report['unread'] {
  const text = truncated || (file !== undefined && (file.unmapped || file.scanned.length > 0));
  return { text, tables: text || (file?.unruled ?? 0) > 0 };
}

/** Of what a person states, that which the page does not tell. */
function statable({ organ, year }: Report, stated: ByHand = {}): ByHand {
  return {
    ...(organ === null && stated.organ !== undefined && { organ: stated.organ }),
    ...(year === null && stated.year !== undefined && { year: stated.year }),
  };
}

/**
 * What reads a report, with what a person states of it. `pageTitle` helps out where the report shows no
 * title of its own.
 */
function readingOf(
  stretch: Stretch,
  pageTitle: string,
  print: typeof printedForm,
  keep: ReturnType<typeof textKeeper>,
  unread: Report['unread'],
): (byHand: ByHand) => Report {
  const { forms, headings, titles } = stretch.family;
  const own = keep(stretch.blocks);
  const beyond = keep(stretch.surroundings);
  const pieces = stretch.pieces.map(({ piece }) => piece);
  const grids = new Map(pieces.map(({ grid, of }) => [grid, of.table.section]));
  const found = findSections(stretch.blocks, grids, headings);
  const front = found.front.filter(own.isKept);
  const sections = found.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(own.isKept),
  }));
  const title = titles.find(front);
  const back = sections.at(-1)?.blocks ?? [];
  const period = findPeriod(textOf(own.blocks));
  const heading = sections[0]?.heading;
  const above = heading ? own.blocks.slice(0, own.blocks.indexOf(heading)) : [];
  const beside = besideTitle(pageTitle, [...beyond.blocks, ...above], front);
  const words = wordsOf(titles, title, beside, signatureOf(back));
  const told = {
    title,
    sections,
    front,
    back,
    surroundings: textOf(beyond.blocks),
    sources: [...stretch.blocks, ...stretch.surroundings].filter(
      (block) => block.kind === 'source',
    ),
    period,
    signedOn: findSignedOn(back),
    publishedOn: findPublishedOn(textOf(beyond.blocks).concat(front)),
  };
  return (byHand) => {
    const year = words.year ?? yearOf(period?.from) ?? byHand.year ?? null;
    const chosen = formOfPieces(forms, pieces, year);
    const { form, tables, truncated } = joinPieces(chosen, pieces, stretch.repeated, print);
    return {
      ...told,
      form,
      organ: words.organ || (byHand.organ ?? null),
      year,
      byHand,
      tables,
      truncated: truncated || own.truncated || beyond.truncated,
      unread: { text: unread.text || own.truncated, tables: unread.tables || truncated },
    };
  };
}

/**
 * Organ and year: the title's, where it names them; else those of a title beside it, the organ's also
 * from the signature. A short name is completed.
 */
function wordsOf(
  titles: TitleReader,
  title: Title | null,
  beside: BesideTitle,
  signature: string,
): ReadTitle {
  const others = beside.titles.filter(titles.isTitle).map(titles.read);
  const own = title ? titles.read(title.text) : (others[0] ?? { organ: '', year: null });
  const named = others.map(({ organ }) => organ).filter((organ) => organ !== '');
  const organ = own.organ || signature || (named[0] ?? '');
  const bodies = [signature, ...named, ...beside.bodies].filter((name) => name !== '');
  return {
    organ: fullName(organ, { bodies, portals: beside.portals }),
    year: own.year ?? others.find(({ year }) => year !== null)?.year ?? null,
  };
}

const COLOPHON = /印发?[\s。]*$|抄送/u;

function signatureOf(back: readonly ProseBlock[]): string {
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

function textOf(blocks: readonly ReadBlock[]): ProseBlock[] {
  return blocks.filter((block) => block.kind === 'text');
}

function isReport(report: Report): boolean {
  if (isFormKnown(report)) return true;
  const titled = report.title !== null || (report.organ !== null && report.year !== null);
  return titled && report.sections.length >= PARTS_OF_A_REPORT;
}
