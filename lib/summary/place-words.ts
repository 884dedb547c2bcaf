import type { Finding, Place, PlacedQuote } from '../findings/finding.ts';
import type { Names } from './names.ts';
import type { Translate } from './translate.ts';

/** Where a finding stands: its first quoted words, and its cell or the line or table its cells share. */
export function placeInWords(
  { where, quotes }: Finding,
  names: Names,
  translate: Translate,
): string {
  const [quote] = quotes;
  const [first] = where;
  const parts = [
    ...(quote === undefined ? [] : [placeOfQuote(quote, translate)]),
    ...(first === undefined ? [] : [placeOfCells(where, first, names, translate)]),
  ];
  return parts.join(translate('list.semicolon'));
}

function placeOfQuote({ section, text }: PlacedQuote, translate: Translate): string {
  const key = `section.${section}`;
  return translate.has(key)
    ? translate('place.quote', { section: translate(key), text })
    : `“${text}”`;
}

function placeOfCells(
  where: readonly Place[],
  first: Place,
  names: Names,
  translate: Translate,
): string {
  if (where.length === 1) return names.inReport(first);
  const shared = (key: 'table' | 'row' | 'column') =>
    where.every((place) => place[key] === first[key]);
  const tables = [...new Set(where.map(({ table }) => table))];
  const parts = tables.map((table) => names.table(table, 'short'));
  const place = [parts.join(translate('list.enumeration'))];
  if (tables.length === 1 && shared('row') && first.row !== null) {
    place.push(names.row(first.table, first.row));
  } else if (tables.length === 1 && shared('column') && first.column !== null) {
    place.push(names.column(first.table, first.column));
  }
  return translate('place.cells', { place: place.join(' · '), count: where.length });
}
