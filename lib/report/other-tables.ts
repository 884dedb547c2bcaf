import { discoverTable } from '../discovery/discover.ts';
import type { DiscoveredTable } from '../discovery/discovered.ts';
import { joinedGrid } from '../discovery/joined-grid.ts';
import { tellsTotals } from '../discovery/words.ts';
import type { Grid } from '../document/grid.ts';
import type { Block, Page } from '../document/page.ts';
import type { Form } from '../forms/form.ts';
import { discoveredReport } from './discovered-report.ts';
import { type PageReading, unreadOf } from './read-reports.ts';
import { isFormKnown, type Report } from './report.ts';

/** The tables of a page that have totals and are none of a form, as a report of their own; null where none can be checked. */
export function otherReport(page: Page, found: readonly DiscoveredTable[]): Report | null {
  const isAny = found.some(({ identities }) => identities.length > 0);
  return isAny ? discoveredReport(found, unreadOf(page)) : null;
}

/** Whether any table of a page speaks of totals at all: told without reading it for reports. */
export function speaksOfTotals({ blocks }: Page): boolean {
  return blocks.some(
    (block) => block.kind === 'grid' && block.grid.cells.some(({ text }) => tellsTotals(text)),
  );
}

/** These tables. Those with one of the marks in `leftOut` are not looked at. */
export function otherTables(
  page: Page,
  { reports, grids }: PageReading,
  forms: readonly Form[],
  leftOut: ReadonlySet<string>,
): readonly DiscoveredTable[] {
  const isOfForm = reports.some(isFormKnown) ? ofForms(forms) : () => false;
  const found: DiscoveredTable[] = [];
  const met = new Set<string>();
  for (const { grid, before, after, isWhole } of placedGrids(page)) {
    if (grids.has(grid.id) || isOfForm(grid)) continue;
    const caption = captionOf(before);
    const key = `t${found.length + 1}`;
    const whole = isWhole && !page.truncated;
    const table = discoverTable(grid, { key, caption, notes: after.join(' '), whole });
    const words = grid.cells.map(({ text }) => text).join('|');
    if (table === null || leftOut.has(table.table.mark ?? '') || met.has(words)) continue;
    met.add(words);
    found.push({
      ...table,
      table: { ...table.table, text: table.table.text || titleOf(before) },
    });
  }
  return found;
}

/** Whether a grid has words by which a form's tables are known, though it could not be read as one. */
function ofForms(forms: readonly Form[]): (grid: Grid) => boolean {
  const words = forms.flatMap(({ marks }) => marks.tables.flat());
  return ({ cells }) => cells.some(({ text }) => words.some((word) => text.includes(word)));
}

/** Blocks of text before a table that may name it or its unit. */
const BLOCKS_BEFORE = 4;

interface PlacedGrid {
  readonly grid: Grid;
  /** The text right before it, nearest last. */
  readonly before: readonly string[];
  /** The text right after it. */
  readonly after: readonly string[];
  readonly isWhole: boolean;
}

/** A page's grids, those that page breaks cut joined again. */
function placedGrids({ blocks }: Page): PlacedGrid[] {
  const placed: PlacedGrid[] = [];
  let before: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'text') before.push(block.text);
    if (block.kind !== 'grid') continue;
    const last = placed.at(-1);
    const joined = last && before.every(isFurniture) ? joinedGrid(last.grid, block.grid) : null;
    const after = textAfter(blocks, at);
    if (last && joined) placed[placed.length - 1] = { ...last, grid: joined, after };
    else {
      const isWhole = !leadsOn(blocks.slice(at + 1, at + 1 + BLOCKS_BEFORE));
      placed.push({ grid: block.grid, before: before.slice(-BLOCKS_BEFORE), after, isWhole });
    }
    before = [];
  }
  return placed;
}

/** The text between a table and the next, as far as it may be notes. */
function textAfter(blocks: readonly Block[], at: number): string[] {
  const behind = blocks.slice(at + 1, at + 1 + BLOCKS_BEFORE);
  const next = behind.findIndex(({ kind }) => kind === 'grid');
  return behind
    .slice(0, next < 0 ? BLOCKS_BEFORE : next)
    .flatMap((block) => (block.kind === 'text' ? block.text : []));
}

/** A page's number, 续表 or a unit: what may stand where a table is broken. */
const isFurniture = (text: string) => /^\P{Script=Han}*$|^续|第.{1,4}页|^[（(]?单位/u.test(text);

/** Whether what follows a table leads to more of it. */
const leadsOn = (blocks: readonly Block[]) =>
  blocks.some(
    (block) => block.kind === 'text' && /下一页|末页|尾页|共\d+页|加载更多/u.test(block.text),
  );

/** A title is no longer. */
const TITLE = 40;

function titleOf(before: readonly string[]): string {
  const lines = before.map((text) => text.replace(/[（(]单位[:：][^（）()]*[）)]/u, ''));
  const line = lines.findLast(
    (text) =>
      text.length <= TITLE &&
      !/单位[:：]|部门[:：]|公开\d+表|日期|来源|^[（(]|^注|[。；]$/u.test(text),
  );
  return (
    line
      ?.split('\n')
      .at(-1)
      ?.replace(/[:：\s]+$/u, '') ?? ''
  );
}

function captionOf(before: readonly string[]): string {
  return before.filter((text) => text.length <= TITLE * 3).join(' ');
}
