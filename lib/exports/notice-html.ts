import { paragraphs } from '../summary/html.ts';
import { noticeCopied } from '../summary/notice-copy.ts';
import type { Notice } from '../summary/notice-schema.ts';
import type { Translate } from '../summary/translate.ts';
import { pageHead } from './html.ts';

/** Notices as one page that opens alone and prints each on a page of its own. `note` is said above them. */
export function noticesHtml(
  notices: readonly Notice[],
  note: string | null,
  translate: Translate,
): string {
  const all = notices.map((notice) => {
    const { html = '' } = noticeCopied(notice, translate);
    return `<article class="notice">${html}</article>`;
  });
  const said = note === null ? '' : paragraphs([note]);
  return `${pageHead(translate('export.notices'), translate)}<body>${said}${all.join('\n')}</body></html>\n`;
}
