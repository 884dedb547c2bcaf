import type { KeptItem, KeptReport } from '../archive/kept.ts';
import { type CollectionAudit, checkCollection } from '../collection/check-collection.ts';
import type { CollectionOptions, Expected } from '../collection/options.ts';
import { type Bodies, type BodyYear, bodiesIn } from '../exports/bodies.ts';
import { type CopiedPair, membersIn, type ReportIn, reportsIn } from '../exports/input.ts';
import { type Standing, standingOf } from '../exports/standing.ts';
import type { BetweenFinding } from '../findings/finding.ts';
import type { Translate } from '../summary/translate.ts';
import { wordBetween } from '../summary/word-between.ts';

/** One report among all that are kept. */
export interface ReportRef {
  /** Of its item, and of the report in it. */
  readonly item: string;
  readonly report: string;
  readonly organ: string;
  readonly year: number | null;
  readonly title: string;
}

/** A finding between reports in words; the first report is the one to be looked into. */
export interface ToldBetween extends Pick<BetweenFinding, 'id' | 'code' | 'severity' | 'question'> {
  readonly message: string;
  readonly place: string;
  readonly reports: readonly ReportRef[];
}

/** Two reports that say much in the same words, passage beside passage. */
export interface ToldCopy extends Pick<CopiedPair, 'rate' | 'rawRate' | 'shares'> {
  readonly reports: readonly [ReportRef, ReportRef];
  readonly passages: readonly (readonly [string, string])[];
}

/** A body's year as the table of bodies shows it. */
export interface ToldYear {
  readonly state: BodyYear['state'];
  /** How its report stands, the worst of several; null where there is none. */
  readonly standing: Standing | null;
  readonly reports: readonly ReportRef[];
}

export interface ToldBody {
  readonly name: string;
  readonly family: string;
  readonly isListed: boolean;
  /** In the order of the years. */
  readonly years: readonly ToldYear[];
}

/** What follows from all reports together. */
export interface Survey {
  readonly between: readonly ToldBetween[];
  readonly copies: readonly ToldCopy[];
  readonly years: Bodies['years'];
  readonly bodies: readonly ToldBody[];
  readonly counts: Bodies['counts'];
  /** Rules that could not be checked: they threw. */
  readonly crashed: readonly string[];
}

export interface SurveyOptions
  extends Pick<CollectionOptions, 'disabled' | 'severities' | 'parents'> {
  /** The bodies of an imported list; none where there is no list. */
  readonly expected: readonly Expected[];
}

/** Checks kept reports against each other. What was found and could not be read is not missing. */
export function checked(items: readonly KeptItem[], options: SurveyOptions): CollectionAudit {
  const { expected, ...rest } = options;
  const unread = items.flatMap(({ reports, title, file }) =>
    reports.length === 0 ? title || file || [] : [],
  );
  return checkCollection(membersIn(items), {
    ...rest,
    unread,
    ...(expected.length > 0 && { expected }),
  });
}

/** The same in words, with who has published what. */
export function surveyOf(
  items: readonly KeptItem[],
  options: SurveyOptions,
  translate: Translate,
): Survey {
  const audit = checked(items, options);
  const reports = reportsIn(items);
  const members = membersIn(items);
  const refs = reports.map(refOf);
  const { years, rows, counts } = bodiesIn({ items, bodies: options.expected });
  return {
    between: audit.findings.map((finding) => {
      const { message, place } = wordBetween(finding, members, translate);
      const { id, code, severity, question } = finding;
      const named = finding.reports.flatMap((index) => refs[index] ?? []);
      return { id, code, severity, ...(question && { question }), message, place, reports: named };
    }),
    copies: audit.copies.flatMap((pair) => copyOf(pair, reports)),
    years,
    bodies: rows.map(({ name, family, isListed, years: its }) => ({
      name,
      family,
      isListed,
      years: years.map((year) => toldYear(its.get(year))),
    })),
    counts,
    crashed: audit.crashed,
  };
}

function refOf({ item, report }: ReportIn): ReportRef {
  const { organ, year } = report.member;
  const title = item.title || item.file || item.address || '';
  return { item: item.key, report: report.key, organ: organ ?? title, year, title };
}

function copyOf(pair: CopiedPair, reports: readonly ReportIn[]): ToldCopy[] {
  const [one, other] = pair.reports.map((index) => reports[index]);
  if (!one || !other) return [];
  const { rate, rawRate, shares } = pair;
  const passages = pair.passages.map(
    (like) => [wordsAt(one.report, like.one), wordsAt(other.report, like.other)] as const,
  );
  return [{ rate, rawRate, shares, reports: [refOf(one), refOf(other)], passages }];
}

const wordsAt = (
  { member }: KeptReport,
  { passage, start, end }: CopiedPair['passages'][number]['one'],
): string => member.passages[passage]?.text.slice(start, end) ?? '';

/** From the gravest. */
const standings: readonly Standing[] = ['error', 'warning', 'unchecked', 'advice', 'clean'];

function toldYear(year: BodyYear | undefined): ToldYear {
  if (year?.state !== 'published') {
    return { state: year?.state ?? 'unasked', standing: null, reports: [] };
  }
  const its = year.reports.map(standingOf);
  return {
    state: 'published',
    standing: standings.find((standing) => its.includes(standing)) ?? null,
    reports: year.reports.map(refOf),
  };
}
