import { auditPage } from '../../lib/audit.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import { passingDocument } from './documents.ts';
import type { Layout } from './layout.ts';
import { readBack, unspoken } from './misreadings.ts';
import { readDocument } from './read-document.ts';
import { printedReport, render } from './render.ts';
import type { PlainReport } from './report-of.ts';

/** What came back; of cells the first three that went wrong, were lost, or were lost in silence. */
export interface ReadAgain {
  readonly name: string;
  readonly reports: number;
  readonly wrong: readonly string[];
  readonly lost: readonly string[];
  readonly unspoken: readonly string[];
}

/** Publishes a report under these layouts, and reads and audits the page. */
export async function publishAndRead(
  report: PlainReport,
  using: readonly Layout[],
): Promise<ReadAgain> {
  const document = passingDocument(render(report, using));
  for (const layout of using) layout.open?.(document);
  const { page } = readDocument(document);
  return comeBack(auditPage(page), report, using);
}

/** What a page's audits give back of the report that was published on it. */
export function comeBack(
  audits: readonly Audit[],
  report: PlainReport,
  using: readonly Layout[],
): ReadAgain {
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

/** No cell is read as another, and what is lost is said. */
export const honest = { reports: 1, wrong: [], unspoken: [] };
/** And nothing is lost. */
export const faithful = { ...honest, lost: [] };
