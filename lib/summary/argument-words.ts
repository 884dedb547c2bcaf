import type { Finding } from '../findings/finding.ts';
import { nameOfColumn, nameOfRow, nameOfSpot, nameOfTable } from './names.ts';
import type { MessageArguments, Translate } from './translate.ts';

/**
 * A finding's arguments with the keys among them put into words. Keys are recognised by the
 * argument's name: `table`; `implied` (fields with the figures that fit); `rows` and `columns` (separated by commas, in `table`); `section` and
 * `after`; `aspect`; `reading` (quantities of the text, "granted+partiallyGranted"). All others
 * are figures or words of the page and stay as they are. `cell` names the finding's first place.
 */
export function argumentsInWords(finding: Finding, translate: Translate): MessageArguments {
  const [first] = finding.where;
  const table = String(finding.arguments.table ?? first?.table ?? '');
  const words: Record<string, string | number> = {};
  if (first !== undefined) words.cell = nameOfSpot(translate, first);
  for (const [name, value] of Object.entries(finding.arguments)) {
    words[name] =
      typeof value === 'number' ? value : argumentInWords(name, value, table, translate);
  }
  return words;
}

function argumentInWords(name: string, value: string, table: string, translate: Translate): string {
  const enumerate = (nameOf: (key: string) => string) =>
    enumeration(value.split(',').map(nameOf), translate);
  switch (name) {
    case 'table':
      return nameOfTable(translate, value, 'short');
    case 'rows':
      return enumerate((row) => nameOfRow(translate, table, row));
    case 'columns':
      return enumerate((column) => nameOfColumn(translate, table, column));
    case 'section':
    case 'after':
      return wordedKey(`section.${value}`, value, translate);
    case 'aspect':
      return wordedKey(`aspect.${value}`, value, translate);
    case 'reading':
      return value
        .split('+')
        .map((quantity) => quantityInWords(quantity, translate))
        .join(' + ');
    case 'implied':
      return impliedInWords(value.split(','), translate);
    default:
      return value;
  }
}

/** "（一）予以公开 · 总计 272、…" of "applications/granted/total=272". */
function impliedInWords(figures: readonly string[], translate: Translate): string {
  const names = figures.map((figure) => {
    const [field = '', value = ''] = figure.split('=');
    const [table, row = null, column = null] = field.split('/');
    const known = table === 'disclosure' || table === 'applications' || table === 'proceedings';
    return `${known ? nameOfSpot(translate, { table, row, column }) : field} ${value}`;
  });
  return enumeration(names, translate);
}

const NAMED_AT_MOST = 5;

/** The names, or the first of a long list and how many more there are. */
function enumeration(names: readonly string[], translate: Translate): string {
  const count = names.length;
  const list = names.slice(0, NAMED_AT_MOST).join(translate('list.enumeration'));
  if (count <= NAMED_AT_MOST) return list;
  return translate('list.more', { list, rest: count - NAMED_AT_MOST });
}

function wordedKey(key: string, otherwise: string, translate: Translate): string {
  return translate.has(key) ? translate(key) : otherwise;
}

/** A quantity by its own name, or by the row of 表三 that it is. */
function quantityInWords(quantity: string, translate: Translate): string {
  const row = wordedKey(`row.applications.${quantity}`, quantity, translate);
  return wordedKey(`reading.${quantity}`, row, translate);
}
