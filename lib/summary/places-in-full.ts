import type { FormPlace } from '../findings/finding.ts';
import type { Names } from './names.ts';
import type { Translate } from './translate.ts';

/**
 * Every one of some cells of one table by name: "自然人：（一）予以公开、（二）部分公开；总计：（七）总计". Cells are
 * told by row or by column, whichever is shorter, and lines with the same cells together.
 */
export function placesInFull(
  places: readonly FormPlace[],
  names: Names,
  translate: Translate,
): string {
  const list = (some: readonly string[]) => [...new Set(some)].join(translate('list.enumeration'));
  const isOneRow = names.group(places) !== null;
  const lines = places.filter(({ row, column }) => row === null || column === null);
  const cells = places.filter((place) => isOneRow || !lines.includes(place));
  if (isOneRow || cells.length === 0) return list(places.map(names.place));

  const row = (place: FormPlace) => names.row(place.table, place.row ?? '');
  const column = (place: FormPlace) =>
    names.column(place.table, place.column ?? '', place.row ?? '');
  const told = (line: typeof row, other: typeof row) => {
    const byLine = [...Map.groupBy(cells, line)];
    const alike = Map.groupBy(byLine, ([, own]) => list(own.map(other)));
    return [...alike].map(([others, same]) =>
      translate('place.line', { line: list(same.map(([name]) => name)), cells: others }),
    );
  };
  const whole = (some: readonly string[]) =>
    [...lines.map(names.place), ...some].join(translate('list.semicolon'));
  const [byRow, byColumn] = [whole(told(row, column)), whole(told(column, row))];
  return byRow.length < byColumn.length ? byRow : byColumn;
}
