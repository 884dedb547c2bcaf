import { jsonSummary } from './json.ts';
import { markdownSummary } from './markdown.ts';
import type { Summary } from './summary.ts';
import { tableSummary } from './table.ts';
import { textSummary } from './text.ts';
import type { Translate } from './translate.ts';

/** The four forms an audit is copied in. */
export const copies = {
  text: textSummary,
  markdown: markdownSummary,
  table: tableSummary,
  json: jsonSummary,
} satisfies Record<string, (summary: Summary, translate: Translate) => string>;
