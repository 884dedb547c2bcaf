import type { Finding, Place } from '../findings/finding.ts';
import { nameOfColumn, nameOfRow, nameOfTable, placeOfSpot } from './names.ts';
import type { Translate } from './translate.ts';

/** Where a finding stands: its first cell, the line or table its cells share, or its first quote. */
export function placeInWords(finding: Finding, translate: Translate): string {
  const [first] = finding.where;
  if (first !== undefined) return placeOfCells(finding.where, first, translate);
  const [quote] = finding.quotes;
  if (quote === undefined) return '';
  const key = `section.${quote.section}`;
  if (!translate.has(key)) return `“${quote.text}”`;
  return translate('place.quote', { section: translate(key), text: quote.text });
}

function placeOfCells(where: readonly Place[], first: Place, translate: Translate): string {
  if (where.length === 1) return placeOfSpot(translate, first);
  const shared = (key: 'table' | 'row' | 'column') =>
    where.every((place) => place[key] === first[key]);
  const tables = [...new Set(where.map(({ table }) => table))];
  const parts = tables.map((table) => nameOfTable(translate, table, 'short'));
  const place = [parts.join(translate('list.enumeration'))];
  if (tables.length === 1 && shared('row') && first.row !== null) {
    place.push(nameOfRow(translate, first.table, first.row));
  } else if (tables.length === 1 && shared('column') && first.column !== null) {
    place.push(nameOfColumn(translate, first.table, first.column));
  }
  return translate('place.cells', { place: place.join(' · '), count: where.length });
}
