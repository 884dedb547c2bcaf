import type { Argument, Arguments, Change } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { enumeration, firstWorded, type Names, namesOf } from './names.ts';
import type { MessageArguments, Translate } from './translate.ts';
import { headingOf, identityOf } from './word-identity.ts';

/** Arguments in words: what the form names by its name, all else as it stands. */
export function argumentsInWords(
  given: Arguments,
  report: Report,
  translate: Translate,
): MessageArguments {
  const names = namesOf(report.form, translate);
  const list = (some: readonly string[]) => enumeration(some, translate);
  const first = (...keys: string[]) => firstWorded(translate, keys);

  function inWords(argument: Argument): string | number {
    if (typeof argument !== 'object') return argument;
    if ('amount' in argument) {
      const { amount, unit } = argument;
      return translate(`amount.${unit}`, { amount: amount / unit });
    }
    if ('table' in argument) return names.table(argument.table, 'short');
    if ('place' in argument) return names.place(argument.place);
    if ('places' in argument) return list(argument.places.map(names.place));
    if ('figures' in argument)
      return list(argument.figures.map((one) => `${names.place(one)} ${one.to}`));
    if ('section' in argument) return first(`section.${argument.section}`, argument.section);
    if ('aspect' in argument) return first(`aspect.${argument.aspect}`, argument.aspect);
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
    const identity = identityOf(report, argument.identity);
    return identity === null ? argument.identity : headingOf(identity, report, translate);
  }
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, inWords(one)]));
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
