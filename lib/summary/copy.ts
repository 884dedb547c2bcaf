import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import type { Summary } from './summary.ts';
import { tableOf } from './table.ts';
import { textOf } from './text.ts';
import type { Translate } from './translate.ts';
import { type SummaryView, summaryView } from './view.ts';
import { visible } from './visible.ts';

export type CopyKind = 'text' | 'markdown' | 'table' | 'json';

type Copy = (summary: Summary, translate: Translate) => string;

/** The four forms an audit is copied in, each rendered from the same view; what nobody sees is left out. */
export const copies: Readonly<Record<CopyKind, Copy>> = {
  text: copyBy(textOf),
  markdown: copyBy(markdownOf),
  table: copyBy(tableOf),
  json: copyBy((view, _translate, { audit }) => jsonOf(view, audit)),
};

function copyBy(
  render: (view: SummaryView, translate: Translate, summary: Summary) => string,
): Copy {
  return (summary, translate) =>
    visible(render(summaryView(summary, translate), translate, summary));
}
