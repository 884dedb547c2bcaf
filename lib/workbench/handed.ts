import * as z from 'zod/mini';
import type { FoundLinks } from '../sources/html/read-links.ts';

/** What the page script read of a page's links; it comes from a page and is parsed where it arrives. */
export const foundLinksSchema = z.object({
  address: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  links: z.array(
    z.object({
      address: z.string().check(z.maxLength(4000)),
      text: z.string(),
      title: z.string(),
      around: z.string(),
    }),
  ),
  truncated: z.boolean(),
}) satisfies z.ZodMiniType<FoundLinks>;

/** What is handed to the workbench: a tab that may be read, and where its page leads, if that was asked for. */
export const handedSchema = z.object({
  tab: z.int(),
  links: z.nullable(foundLinksSchema),
});

export type Handed = z.infer<typeof handedSchema>;
