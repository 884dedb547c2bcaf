import type { Nearby } from '../../findings/finding.ts';
import { linesOf, type ProseBlock, quoteLine, quoteOf } from '../../report/prose.ts';
import type { Report, ReportTable, Section } from '../../report/report.ts';

/** Where on the page something would stand that is not there. */

/** The label before a row or column of the form that the page does not have; before the first, the next. */
export function besideLine(
  { labels, table }: ReportTable,
  axis: 'row' | 'column',
  key: string,
): Nearby[] {
  const order = table.parts.flatMap((part) =>
    (axis === 'row' ? part.rows : part.columns).map((line) => line.key),
  );
  const at = order.indexOf(key);
  const labelOf = (line: string) => labels.find((one) => one.axis === axis && one.key === line);
  const before = order.slice(0, at).findLast(labelOf);
  const beside = labelOf(before ?? order.slice(at + 1).find(labelOf) ?? '');
  return beside ? [{ cell: beside.cell }] : [];
}

/** The headings of the parts before and after one that is not there; of one that is, its own. */
export function besideSection(report: Report, key: string | undefined): Nearby[] {
  const { form, sections } = report;
  if (key === undefined) return titleOf(report);
  const order = form.sections.map((section) => section.key);
  const at = order.indexOf(key);
  const headed = (name: string) =>
    sections.some((section) => section.name === name && beginningOf(section).length > 0);
  if (headed(key)) return nearSection(sections, key);
  return [order.slice(0, at).findLast(headed), order.slice(at + 1).find(headed)].flatMap((name) =>
    name === undefined ? [] : nearSection(sections, name),
  );
}

/** A part's heading, or the first words of one that has none. */
export function beginningOf({ heading, blocks }: Section): Nearby[] {
  return firstLine(heading ? [heading] : blocks);
}

/** The last words of a report. */
export function endOf({ sections, front, back }: Report): Nearby[] {
  const blocks = [...front, ...sections.flatMap((section) => section.blocks), ...back];
  const last = linesOf(blocks).at(-1);
  return last ? [{ quote: quoteLine(last) }] : [];
}

/** A report's title, or where it has none its first words. */
export function titleOf({ title, front }: Report): Nearby[] {
  return title
    ? title.blocks.map(({ prose }) => ({ quote: quoteOf(prose, 0, prose.text.length) }))
    : firstLine(front);
}

function nearSection(sections: readonly Section[], key: string): Nearby[] {
  return sections
    .filter(({ name }) => name === key)
    .flatMap(beginningOf)
    .slice(0, 1);
}

function firstLine(blocks: readonly ProseBlock[]): Nearby[] {
  const [line] = linesOf(blocks);
  return line ? [{ quote: quoteLine(line) }] : [];
}
