import type { Finding, Place, PlacedQuote } from '../findings/finding.ts';
import type { Names } from './names.ts';
import type { Translate } from './translate.ts';

/** Where a finding stands: its first quoted words, and its cell or the line or table its cells share. */
export function placeInWords(finding: Finding, names: Names, translate: Translate): string {
  const quotes = finding.quotes.slice(0, 1).map((quote) => placeOfQuote(quote, translate));
  const cells = placeOfCells(finding.where, names, translate);
  return [...quotes, ...cells].join(translate('list.semicolon'));
}

function placeOfQuote({ section, text }: PlacedQuote, translate: Translate): string {
  const key = `section.${section}`;
  return translate.has(key)
    ? translate('place.quote', { section: translate(key), text })
    : `“${text}”`;
}

function placeOfCells(where: readonly Place[], names: Names, translate: Translate): string[] {
  const [first, ...others] = where;
  if (first === undefined) return [];
  if (others.length === 0) return [names.inReport(first)];
  const shared = (key: 'row' | 'column') =>
    others.every((place) => place[key] === first[key]) ? first[key] : null;
  const tables = [...new Set(where.map(({ table }) => table))];
  const place = [
    tables.map((table) => names.table(table, 'short')).join(translate('list.enumeration')),
  ];
  const row = tables.length === 1 ? shared('row') : null;
  const column = tables.length === 1 ? shared('column') : null;
  if (row !== null) place.push(names.row(first.table, row));
  else if (column !== null) place.push(names.column(first.table, column));
  return [translate('place.cells', { place: place.join(' · '), count: where.length })];
}
