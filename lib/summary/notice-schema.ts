import * as z from 'zod/mini';

const itemSchema = z.object({
  /** The finding's. */
  id: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  place: z.string(),
  /** What the report has. */
  now: z.string(),
  /** What it presumably should have; "" where nobody can tell. */
  suspected: z.string(),
  /** The clause and the number of the document that it follows from. */
  basis: z.string(),
});

/** A notice (反馈意见) to the body that published a report, before a person has chosen from it and edited it. */
export const noticeSchema = z.object({
  language: z.enum(['zh_CN', 'en']),
  title: z.string(),
  opening: z.string(),
  items: z.array(itemSchema),
  /** A line each. */
  closing: z.string(),
});

export type NoticeItem = Readonly<z.infer<typeof itemSchema>>;
export type Notice = Readonly<Omit<z.infer<typeof noticeSchema>, 'items'>> & {
  readonly items: readonly NoticeItem[];
};
