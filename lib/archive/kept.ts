import * as z from 'zod/mini';
import { memberSchema } from '../collection/member.ts';

/** ISO 8601, UTC. */
const moment = z.iso.datetime();
/** "2024-01-05" */
const day = z.iso.date();

/** What a person has decided of a finding. */
const decisionSchema = z.object({
  state: z.enum(['ignored', 'confirmed', 'told', 'mended']),
  note: z.string(),
  at: moment,
});

/** In which of several documents a place is, and where it stands in a file of sheets. */
const inSource = {
  part: z.optional(z.int()),
  sheet: z.optional(z.int()),
  /** x, y, width, height in points from the sheet's upper left corner. */
  box: z.optional(z.array(z.number())),
};

const placeSchema = z.object({
  table: z.string(),
  row: z.nullable(z.string()),
  column: z.nullable(z.string()),
  text: z.string(),
  ...inSource,
});

const wordsSchema = z.object({ zh_CN: z.string(), en: z.string() });

/** What a notice says of a finding, beside its sentence. */
const noticeSchema = z.object({
  place: z.string(),
  now: z.string(),
  /** What it presumably should be; none where that does not follow from the report. */
  presumed: z.array(z.string()),
});

/** A finding as `crossfoot/1` has it, in each language. */
export const keptFindingSchema = z.object({
  id: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  question: z.optional(z.literal(true)),
  message: wordsSchema,
  /** "表三 · （七）总计 · 总计", or the quoted words; "" where there is no place. */
  place: wordsSchema,
  basis: z.array(z.string()),
  where: z.array(placeSchema),
  quotes: z.array(z.object({ text: z.string(), section: z.nullable(z.string()), ...inSource })),
  broken: z.array(z.object({ identity: z.string(), left: z.number(), right: z.number() })),
  fixes: z.array(
    z.array(
      z.object({
        table: z.string(),
        row: z.string(),
        column: z.string(),
        from: z.nullable(z.number()),
        to: z.number(),
      }),
    ),
  ),
  reasons: z.optional(z.array(z.string())),
  group: z.optional(z.string()),
  notice: z.object({ zh_CN: noticeSchema, en: noticeSchema }),
});

const documentSchema = z.object({
  url: z.string(),
  title: z.string(),
  file: z.optional(z.string()),
  sha256: z.optional(z.string()),
});

const kindSchema = z.enum(['page', 'pdf', 'word', 'text']);

/** One audited report, as it is kept. */
export const keptReportSchema = z.object({
  /** Body, year and family of forms, of reports of one page that are alike also which: the same once it is mended. */
  key: z.string(),
  member: memberSchema,
  /** Of a discovered form, the page's words for its lines; as `crossfoot/1` has them. */
  labels: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  /** As `crossfoot/1` has it. */
  source: z.extend(documentSchema, {
    kind: kindSchema,
    parts: z.optional(z.array(z.extend(documentSchema, { kind: kindSchema }))),
    auditedAt: moment,
    version: z.string(),
  }),
  checks: z.object({
    passed: z.int(),
    failed: z.int(),
    incomplete: z.int(),
    notApplicable: z.int(),
  }),
  /** How many of those passed have a blank, read as 0. */
  passedWithBlanks: z.int(),
  /** True where everything was checked and holds: only then may a report without findings be called clean. */
  complete: z.boolean(),
  /** Why not all is certain, as `crossfoot/1` notes it. */
  notes: z.array(z.string()),
  /** The same in words. */
  doubts: z.array(wordsSchema),
  /** That what a figure should be is reckoned; "" where none is told. */
  caveat: wordsSchema,
  /** The days of publication and of signature; null where the page does not tell. */
  publishedOn: z.nullable(day),
  signedOn: z.nullable(day),
  /** Days after the last day of publication; 0 in time, null where it is not known. */
  daysLate: z.nullable(z.int()),
  findings: z.array(keptFindingSchema),
});

/** How an address or file ended that was taken. */
const stateSchema = z.enum(['done', 'no-report', 'unread', 'declined', 'failed', 'skipped']);

/** What an earlier audit of other content found, for comparison. */
const earlierFinding = z.pick(keptFindingSchema, { id: true, severity: true, message: true });

const earlierSchema = z.object({
  at: moment,
  sha256: z.string(),
  reports: z.array(
    z.object({
      key: z.string(),
      notes: z.array(z.string()),
      incomplete: z.int(),
      findings: z.array(earlierFinding),
    }),
  ),
});

/** One address or file that was taken, with every report in it. It is what is put into an archive. */
export const keptItemSchema = z.object({
  version: z.literal(1),
  /** Its address without tokens, or `sha256:<digest>` for a file of the disk. */
  key: z.string(),
  /** It can be opened: a file that is taken in may say anything. */
  address: z.nullable(z.string().check(z.regex(/^(?:https?|file):/i))),
  file: z.nullable(z.string()),
  title: z.string(),
  kind: kindSchema,
  state: stateSchema,
  reason: z.string(),
  /** SHA-256 of the bytes that were read, or of what was read of an open page; "" where none were. */
  sha256: z.string(),
  /** When it was audited, and by which version of the program. */
  at: moment,
  by: z.string(),
  reports: z.array(keptReportSchema),
  /** Files that a page names and that were read for its tables, with their SHA-256; `used`: they stand there. */
  files: z.optional(
    z.array(z.object({ address: z.string(), sha256: z.string(), used: z.boolean() })),
  ),
  /** A person's decisions by `decisionKey`: of this report the finding of this id. */
  decisions: z.record(z.string(), decisionSchema),
  /** How it ended when it was taken again later and gave no report, or the same content. */
  tried: z.optional(z.object({ state: stateSchema, reason: z.string(), at: moment })),
  earlier: z.optional(earlierSchema),
});

export type Decision = z.infer<typeof decisionSchema>;
export type KeptFinding = z.infer<typeof keptFindingSchema>;
export type KeptReport = z.infer<typeof keptReportSchema>;
export type Earlier = z.infer<typeof earlierSchema>;
export type KeptItem = z.infer<typeof keptItemSchema>;

/** By what a decision is kept: a finding's id is its own only within its report. */
export function decisionKey({ key }: Pick<KeptReport, 'key'>, finding: string): string {
  return `${key} ${finding}`;
}

/** What was decided of a report's finding; undefined for nothing. */
export function decisionOf(
  { decisions }: Pick<KeptItem, 'decisions'>,
  report: Pick<KeptReport, 'key'>,
  finding: string,
): Decision | undefined {
  const key = decisionKey(report, finding);
  return Object.hasOwn(decisions, key) ? decisions[key] : undefined;
}
