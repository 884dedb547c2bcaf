import { type Decision, decisionOf, type KeptItem, type KeptReport } from '../archive/kept.ts';
import type { Run } from '../archive/run.ts';
import type { CollectionAudit } from '../collection/check-collection.ts';
import type { Member } from '../collection/member.ts';
import type { Expected } from '../collection/options.ts';
import type { BetweenFinding } from '../findings/finding.ts';
import type { Translate } from '../summary/translate.ts';

/** Words of one of a report's passages. */
interface Span {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** Two reports that say much in the same words; they are named by their index over all items. */
export interface CopiedPair {
  readonly reports: readonly [one: number, other: number];
  /** The shares, from 0 to 1, of each one's own words that the other has. */
  readonly shares: readonly [number, number];
  /** The share of the shorter; without, and with what law and form prescribe. */
  readonly rate: number;
  readonly rawRate: number;
  readonly passages: readonly { readonly one: Span; readonly other: Span }[];
}

/** All that an export tells of. */
export interface ExportInput {
  readonly items: readonly KeptItem[];
  /** Their reports are counted from 0 over all items. */
  readonly between: readonly BetweenFinding[];
  /** How the rules between reports ended: what could not be compared is no pass. */
  readonly outcomes?: Pick<CollectionAudit, 'rules' | 'crashed' | 'off'>;
  readonly copies: readonly CopiedPair[];
  readonly runs: readonly Run[];
  /** How far a run is that has not ended; null where all of it has. */
  readonly unfinished: { readonly done: number; readonly total: number } | null;
  /** The bodies of an imported list that should have reports; none where there is no list. */
  readonly bodies: readonly Expected[];
  readonly madeAt: Date;
}

/** A kept report with the item that it is in. */
export interface ReportIn {
  readonly item: KeptItem;
  readonly report: KeptReport;
}

/** Every report in the order in which findings between them count. */
export function reportsIn(items: readonly KeptItem[]): ReportIn[] {
  return items.flatMap((item) => item.reports.map((report) => ({ item, report })));
}

export function membersIn(items: readonly KeptItem[]): Member[] {
  return reportsIn(items).map(({ report }) => report.member);
}

/** Whether the person has no more to do with a finding. */
export const isSettled = (decision: Decision | undefined): boolean =>
  decision?.state === 'ignored' || decision?.state === 'mended';

/** A report's findings that are still to be attended to. */
export function openFindingsIn({ item, report }: ReportIn): KeptReport['findings'] {
  return report.findings.filter(({ id }) => !isSettled(decisionOf(item, report, id)));
}

/** "未完成：应核对 86 份，只核对了 12 份……"; null where all was done. */
export function unfinishedInWords(
  { unfinished }: Pick<ExportInput, 'unfinished'>,
  translate: Translate,
): string | null {
  return unfinished && translate('export.unfinished', { ...unfinished });
}
