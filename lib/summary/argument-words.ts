import type {
  Argument,
  Arguments,
  BrokenIdentity,
  Change,
  FormPlace,
} from '../findings/finding.ts';
import { enumeration, firstWorded, type Names, namesOf } from './names.ts';
import type { MessageArguments, Translate } from './translate.ts';
import { visible } from './visible.ts';
import { headingOf, identityOf, type OfForm } from './word-identity.ts';

/** Arguments in words: what the form names by its name, one of many reports by its own, all else as it stands. */
export function argumentsInWords(
  given: Arguments,
  report: OfForm,
  translate: Translate,
  nameOfReport: (index: number) => string = String,
): MessageArguments {
  const names = namesOf(report.form, translate);
  const list = (some: readonly string[]) => enumeration(some, translate);
  const first = (...keys: string[]) => firstWorded(translate, keys);

  function inWords(argument: Argument): string | number {
    if (typeof argument !== 'object') return argument;
    if ('amount' in argument) {
      const { amount, unit } = argument;
      // Only Chinese counts in 万 and 亿.
      const own = translate.language === 'zh_CN' ? amount / unit : amount.toLocaleString('en');
      return translate(`amount.${unit}`, { amount: own });
    }
    if ('number' in argument) return countedInWords(argument.number, argument.of, translate);
    if ('lines' in argument)
      return list(argument.lines.map((place) => lineInWords(place, names, translate)));
    if ('blanks' in argument) return blanksInWords(argument.blanks, translate);
    if ('from' in argument)
      return translate(`source.${argument.from}`, { table: names.table(argument.table, 'short') });
    if ('table' in argument) return names.table(argument.table, 'short');
    if ('place' in argument) return names.place(argument.place);
    if ('places' in argument) return list(argument.places.map((one) => placeNamed(one, names)));
    if ('figures' in argument)
      return list(argument.figures.map((one) => `${names.place(one)} ${one.to}`));
    if ('section' in argument) return first(`section.${argument.section}`, argument.section);
    if ('aspects' in argument)
      return list(argument.aspects.map((one) => first(`aspect.${one}`, one)));
    if ('quantities' in argument) {
      // A quantity by its own name, or by the row that it is.
      const rows = report.form.tables.map(({ key }) => key);
      const worded = argument.quantities.map((one) =>
        first(`reading.${one}`, ...rows.map((table) => `row.${table}.${one}`), one),
      );
      return worded.join(' + ');
    }
    if ('explanations' in argument) {
      const all = argument.explanations.map((changes) => changesInWords(changes, names, translate));
      return all.join(translate('list.or'));
    }
    // The sentence that names a row as well need not name it with each cell.
    if ('beside' in argument)
      return list(besideInWords(argument, 'row' in given, names, translate));
    if ('reports' in argument) return list(argument.reports.map(nameOfReport));
    return differencesInWords(argument.broken, report, translate);
  }
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, inWords(one)]));
}

/** "258 件"; what it is counted by is a word of the page, which only Chinese has. */
function countedInWords(number: number, of: string, translate: Translate): string | number {
  return translate.language === 'zh_CN' ? `${number} ${of}` : number;
}

/** A line or a cell by its name, a whole table as sentences call it. */
function placeNamed(place: FormPlace, names: Names): string {
  const isTable = place.row === null && place.column === null;
  return isTable ? names.table(place.table, 'short') : names.place(place);
}

/** "“现行有效件数”一列". */
function lineInWords(place: FormPlace, names: Names, translate: Translate): string {
  const { row, column } = place;
  if (row === null && column === null) return translate('line.table');
  return translate(row === null ? 'line.column' : 'line.row', { name: names.place(place) });
}

/** "自然人 4 ≠ 2"; "表二 · 行政处罚 · 处理决定数量 4 ≠ 2" where the row is not named beside it. */
function besideInWords(
  { beside, sign }: Extract<Argument, { readonly beside: unknown }>,
  isRowNamed: boolean,
  names: Names,
  translate: Translate,
): string[] {
  return beside.map(({ place, one, other }) => {
    const { table, row, column } = place;
    const isColumn = isRowNamed && column !== null;
    const cell = isColumn ? names.column(table, column, row) : names.inReport(place);
    return translate('beside', { cell, one, sign, other });
  });
}

/** "3 格空白、7 格填的是“/”". */
function blanksInWords(blanks: Readonly<Record<string, number>>, translate: Translate): string {
  const kinds = Object.entries(blanks).map(([text, count]) =>
    text === ''
      ? translate('blanks.empty', { count })
      : translate('blanks.sign', { count, text: visible(text) }),
  );
  return enumeration(kinds, translate);
}

/** "自然人列、总计列各差 2"; of several differences each with its own. */
function differencesInWords(
  broken: readonly BrokenIdentity[],
  report: OfForm,
  translate: Translate,
): string {
  const lines = broken.map(({ identity: id, left, right }) => {
    const identity = identityOf(report, id);
    const heading = identity === null ? id : headingOf(identity, report, translate);
    return { heading, difference: Math.round(Math.abs(left - right) * 1e6) / 1e6 };
  });
  const byDifference = Map.groupBy(lines, ({ difference }) => difference);
  const worded = [...byDifference].map(([difference, alike]) => {
    const headings = [...new Set(alike.map(({ heading }) => heading))];
    const key = headings.length > 1 ? 'difference.each' : 'difference.one';
    return translate(key, { headings: enumeration(headings, translate), difference });
  });
  return enumeration(worded, translate);
}

/** The cells of one explanation with what they are and what they would be. */
export function changesInWords(
  changes: readonly Change[],
  names: Names,
  translate: Translate,
): string {
  return changes
    .map((change) => {
      const values = { cell: names.place(change), to: change.to };
      return change.from === null
        ? translate('change.blank', values)
        : translate('change.figure', { ...values, from: change.from });
    })
    .join(translate('change.and'));
}
