import type { Copied } from './copy.ts';
import { heading, htmlTable, paragraphs } from './html.ts';
import type { Notice } from './notice-schema.ts';
import type { Translate } from './translate.ts';

/** A notice as a person has chosen and edited it. */
export type ChosenNotice = Omit<Notice, 'language'>;

/** The columns of its table, after the number. */
export const noticeFields = ['place', 'now', 'suspected', 'basis'] as const;

/** A numbered line an item; as HTML a table for Word, WPS and a mail. */
export function noticeCopied(notice: ChosenNotice, translate: Translate): Copied {
  const { title, opening, items, closing } = notice;
  const header = [
    translate('notice.number'),
    ...noticeFields.map((field) => translate(`notice.${field}`)),
  ];
  const rows = items.map((item, index) => [
    String(index + 1),
    ...noticeFields.map((field) => item[field]),
  ]);
  const lines = items.map((item, index) => {
    const told = noticeFields.flatMap((field) => {
      if (item[field].trim() === '') return [];
      const named = translate(`notice.${field}`) + translate('list.colon') + item[field];
      return field === 'place' ? item[field] : named;
    });
    return `${index + 1}. ${told.join(' — ').replace(/\s*\n\s*/g, ' ')}`;
  });
  return {
    text: `${[title, '', opening, '', ...lines, '', closing].join('\n')}\n`,
    html: [
      heading(title),
      paragraphs([opening]),
      htmlTable(header, rows),
      paragraphs(closing.split('\n')),
    ].join(''),
  };
}
