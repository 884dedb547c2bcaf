import { jsonSummary } from './json.ts';
import { markdownSummary } from './markdown.ts';
import type { Summary } from './summary.ts';
import { tableSummary } from './table.ts';
import { textSummary } from './text.ts';
import type { Translate } from './translate.ts';

export type CopyKind = 'text' | 'markdown' | 'table' | 'json';

/** The four forms an audit is copied in. */
export const copies: Readonly<
  Record<CopyKind, (summary: Summary, translate: Translate) => string>
> = {
  text: textSummary,
  markdown: markdownSummary,
  table: tableSummary,
  json: jsonSummary,
};
