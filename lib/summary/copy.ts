import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import type { Summary } from './summary.ts';
import { tableOf } from './table.ts';
import { textOf } from './text.ts';
import type { Translate } from './translate.ts';
import { summaryView } from './view.ts';

export type CopyKind = 'text' | 'markdown' | 'table' | 'json';

/** The four forms an audit is copied in, each rendered from the same view. */
export const copies: Readonly<
  Record<CopyKind, (summary: Summary, translate: Translate) => string>
> = {
  text: (summary, translate) => textOf(summaryView(summary, translate), translate),
  markdown: (summary, translate) => markdownOf(summaryView(summary, translate), translate),
  table: (summary, translate) => tableOf(summaryView(summary, translate), translate),
  json: (summary, translate) => jsonOf(summaryView(summary, translate), summary.audit),
};
