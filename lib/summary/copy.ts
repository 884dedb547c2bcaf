import { crossfootOf, crossfootSetOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import type { Summary } from './summary.ts';
import { tableHtml, tableOf, tabSeparated } from './table.ts';
import { textHtml, textOf } from './text.ts';
import type { Translate } from './translate.ts';
import { type SummaryView, summaryView } from './view.ts';
import { visible } from './visible.ts';

export type CopyKind = 'text' | 'markdown' | 'table' | 'json';

/** What a person asks to be copied. */
export interface CopyWish {
  readonly kind: CopyKind;
  /** Whether a table begins with its column heads. */
  readonly header: boolean;
}

/** What goes to the clipboard: words, and for programs that take it the same as HTML. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Reports of a page, or one of them. */
export type Copying = readonly [Summary, ...Summary[]];

interface Told {
  readonly views: readonly SummaryView[];
  readonly summaries: Copying;
  readonly header: boolean;
  readonly translate: Translate;
}

/** Who copies Markdown or JSON wants their signs, wherever they are pasted: those have no HTML. */
const copies: Readonly<Record<CopyKind, (told: Told) => Copied>> = {
  text: ({ views, translate }) => ({
    text: views.map((view) => textOf(view, translate)).join('\n'),
    html: views.map((view) => textHtml(view, translate)).join(''),
  }),
  markdown: ({ views, translate }) => ({
    text: views.map((view) => markdownOf(view, translate)).join('\n'),
  }),
  table({ views, header, translate }) {
    const table = tableOf(views, header, translate);
    return { text: tabSeparated(table), html: tableHtml(table) };
  },
  json({ views, summaries }) {
    const reports = views.map((view, index) => crossfootOf(view, summaries[index] ?? summaries[0]));
    const copied = reports.length > 1 ? crossfootSetOf(reports) : reports[0];
    return { text: `${JSON.stringify(copied, null, 2)}\n` };
  },
};

/** One report, or several, as they are copied; what nobody sees is left out. */
export function copyOf(
  summaries: Copying,
  { kind, header }: CopyWish,
  translate: Translate,
): Copied {
  const views = summaries.map((summary) => summaryView(summary, translate));
  const { text, html } = copies[kind]({ views, summaries, header, translate });
  return { text: visible(text), ...(html !== undefined && { html: visible(html) }) };
}
