import type { Finding, Place, PlacedQuote } from '../findings/finding.ts';
import { type Names, wordedOf } from './names.ts';
import { placesInFull } from './places-in-full.ts';
import type { Translate } from './translate.ts';

/** Where a finding stands: its first quoted words, and its cell or the line or table its cells share. */
export function placeInWords(finding: Finding, names: Names, translate: Translate): string {
  const quotes = finding.quotes
    .slice(0, 1)
    .map((quote) => placeOfLine(finding, translate) ?? placeOfQuote(quote, translate));
  const cells = placeOfCells(finding.where, names, translate);
  return [...quotes, ...cells].join(translate('list.semicolon'));
}

/** "标题“……”": the line of a report that a rule is about, whole, though it may run over several of the page. */
function placeOfLine({ code, variant, quotes }: Finding, translate: Translate): string | undefined {
  const text = quotes.map((quote) => quote.text).join('');
  return wordedOf(translate, [`place.${code}.${variant}`, `place.${code}`], { text });
}

/** "一、总体情况：“15件”"; a heading is told as its part. */
function placeOfQuote({ section, text }: PlacedQuote, translate: Translate): string {
  const key = `section.${section}`;
  if (!translate.has(key)) return translate('place.words', { text });
  const name = translate(key);
  return isHeading(text, name) ? name : translate('place.quote', { section: name, text });
}

/** Whether words are a part's name, with its number before it or without. */
function isHeading(text: string, name: string): boolean {
  const bare = (words: string) => words.replace(/^[^、.．]{0,4}[、.．]|[\s:：]/gu, '');
  return bare(text) === bare(name);
}

function placeOfCells(where: readonly Place[], names: Names, translate: Translate): string[] {
  const [first, ...others] = where;
  if (first === undefined) return [];
  if (others.length === 0) return [names.inReport(first)];
  const shared = (key: 'row' | 'column') =>
    others.every((place) => place[key] === first[key]) ? first[key] : null;
  const tables = [...new Set(where.map(({ table }) => table))];
  if (translate.inFull) return tables.map((table) => inTable(table, where, names, translate));
  const place = [
    tables.map((table) => names.table(table, 'short')).join(translate('list.enumeration')),
  ];
  const row = tables.length === 1 ? shared('row') : null;
  const column = tables.length === 1 ? shared('column') : null;
  const group = tables.length === 1 ? names.group(where) : null;
  if (group !== null) place.push(...(group === '' ? [] : [group]));
  else if (row !== null) place.push(names.row(first.table, row));
  else if (column !== null) place.push(names.column(first.table, column));
  const values = { place: place.join(' · '), count: where.length };
  if (where.every((one) => one.column === null)) return [translate('place.rows', values)];
  if (where.every((one) => one.row === null)) return [translate('place.columns', values)];
  return [translate('place.cells', values)];
}

/** "表三 · 总计：（一）予以公开、（二）部分公开". */
function inTable(
  table: string,
  where: readonly Place[],
  names: Names,
  translate: Translate,
): string {
  const cells = placesInFull(
    where.filter((place) => place.table === table),
    names,
    translate,
  );
  return `${names.table(table, 'short')} · ${cells}`;
}
