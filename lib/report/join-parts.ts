import { type Apart, areHeld, type Block, type Page } from '../document/page.ts';
import { ofPart } from '../document/parts.ts';
import type { ReportReader } from './read-reports.ts';
import { isFormKnown, type Report } from './report.ts';
import { besideTables, differingText } from './weave-blocks.ts';

/**
 * A page and a file that it names as one Page, where they are one report: the tables stand in the file, and
 * both are of one body and year, as far as they tell. Of text that stands in both, that of the file is kept.
 * Else the file alone, with the reason in `apart` where a person would expect them to be one.
 */
export function joinParts(page: Page, file: Page, read: ReportReader): Page {
  const inFile = read(file);
  const [tables, ...more] = inFile.filter(isFormKnown);
  if (tables === undefined) return file;
  const alone = (apart: Apart): Page => ({ ...file, apart });
  const onPage = read(page);
  if (onPage.some(isFormKnown)) return alone('tables');
  if (more.length > 0 || onPage.length > 1) return alone('several');
  const [text] = onPage;
  // A page that is no report may list files of many bodies.
  if (text === undefined && tables.organ !== null && tables.year !== null) return file;
  const apart = difference(asIfThere(page, file, read), tables);
  if (apart !== null) return alone(apart);
  const joined = put(page, file, woven(page, file, text ?? null, tables));
  const [one, ...others] = areHeld(joined.blocks) ? read(joined) : [];
  return one && others.length === 0 && found(one) >= found(tables) ? joined : alone('several');
}

/** What the page would say of the file's tables, were they there: body and year are the page's own. */
function asIfThere(page: Page, file: Page, read: ReportReader): Report | undefined {
  const grids = ofPart(1, file.blocks).filter(({ kind }) => kind === 'grid');
  return read({ ...page, blocks: [...page.blocks, ...grids] }).find(isFormKnown);
}

function difference(page: Report | undefined, file: Report): Apart | null {
  if (!page) return null;
  if (page.year !== null && file.year !== null && page.year !== file.year) return 'year';
  return page.organ === null || file.organ === null || isSameBody(page.organ, file.organ)
    ? null
    : 'organ';
}

/** Whether two names are of one body: one may leave out of which area it is. */
function isSameBody(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

const found = ({ tables }: Report): number => tables.filter((table) => table.found).length;

function woven(page: Page, file: Page, text: Report | null, tables: Report): Block[] {
  if (text === null) return [...ofPart(0, page.blocks), ...ofPart(1, file.blocks)];
  const byTables = new Set(tables.tables.map(({ table }) => table.section));
  const hasText = tables.sections.some(({ name, heading }) => heading && !byTables.has(name));
  return hasText
    ? differingText({ page, file, text, tables })
    : besideTables({ page, file, text, tables });
}

/** Both as one Page, whose blocks these are; the link between them is none that leads elsewhere. */
function put(page: Page, file: Page, blocks: readonly Block[]): Page {
  const { url, title } = page;
  const { kind = 'page', name, sha256 } = file.file ?? {};
  return {
    ...file,
    url,
    title,
    blocks: blocks.filter((block) => block.kind !== 'source' || block.address !== file.url),
    truncated: page.truncated || file.truncated,
    ...((page.ownFonts || file.ownFonts) && { ownFonts: true }),
    parts: [
      { kind: 'page', url, title },
      { kind, url: file.url, title: file.title, file: name, sha256 },
    ],
  };
}
