import * as z from 'zod/mini';
import { memberSchema } from '../collection/member.ts';

/** What a person has decided of a finding. */
const decisionSchema = z.object({
  state: z.enum(['ignored', 'confirmed', 'told', 'mended']),
  note: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

const placeSchema = z.object({
  table: z.string(),
  row: z.nullable(z.string()),
  column: z.nullable(z.string()),
  text: z.string(),
});

const wordsSchema = z.object({ zh_CN: z.string(), en: z.string() });

/** A finding as `crossfoot/1` has it, in each language. */
export const keptFindingSchema = z.object({
  id: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  question: z.optional(z.literal(true)),
  message: wordsSchema,
  place: wordsSchema,
  basis: z.array(z.string()),
  where: z.array(placeSchema),
  quotes: z.array(z.object({ text: z.string(), section: z.nullable(z.string()) })),
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
  group: z.optional(z.string()),
});

/** One audited report, as it is kept. */
export const keptReportSchema = z.object({
  member: memberSchema,
  checks: z.object({
    passed: z.int(),
    failed: z.int(),
    incomplete: z.int(),
    notApplicable: z.int(),
  }),
  /** Why not all is certain, as `crossfoot/1` notes it. */
  notes: z.array(z.string()),
  /** The days of publication and of signature, "2024-01-05"; null where the page does not tell. */
  publishedOn: z.nullable(z.string()),
  signedOn: z.nullable(z.string()),
  /** Days after the last day of publication; 0 in time, null where it is not known. */
  daysLate: z.nullable(z.int()),
  findings: z.array(keptFindingSchema),
});

/** One address or file that was taken, with every report in it. It is what is put into an archive. */
export const keptItemSchema = z.object({
  version: z.literal(1),
  /** Its address without tokens, or `sha256:<digest>` for a file of the disk. */
  key: z.string(),
  address: z.nullable(z.string()),
  file: z.nullable(z.string()),
  title: z.string(),
  kind: z.enum(['page', 'pdf', 'word', 'text']),
  state: z.enum(['done', 'no-report', 'unread', 'declined', 'failed', 'skipped']),
  reason: z.string(),
  /** SHA-256 of the bytes that were read; "" where none were. */
  sha256: z.string(),
  /** When it was audited (ISO 8601, UTC), and by which version of the program. */
  at: z.string(),
  by: z.string(),
  reports: z.array(keptReportSchema),
  /** A person's decisions by the finding's id. */
  decisions: z.record(z.string(), decisionSchema),
});

export type Decision = z.infer<typeof decisionSchema>;
export type KeptFinding = z.infer<typeof keptFindingSchema>;
export type KeptReport = z.infer<typeof keptReportSchema>;
export type KeptItem = z.infer<typeof keptItemSchema>;
