import type { Argument, Change, Finding } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { firstWorded, nameOfPlace, nameOfTable } from './names.ts';
import type { MessageArguments, Translate } from './translate.ts';
import { headingOf, identityOf } from './word-identity.ts';

/** A finding's arguments in words: what the form names by its name, all else as it stands. */
export function argumentsInWords(
  finding: Finding,
  report: Report,
  translate: Translate,
): MessageArguments {
  const words = Object.entries(finding.arguments).map(
    ([name, argument]) => [name, argumentInWords(argument, report, translate)] as const,
  );
  return Object.fromEntries(words);
}

function argumentInWords(argument: Argument, report: Report, translate: Translate) {
  if (typeof argument !== 'object') return argument;
  if ('table' in argument) return nameOfTable(translate, argument.table, 'short');
  if ('place' in argument) return nameOfPlace(translate, argument.place);
  if ('places' in argument)
    return enumeration(
      argument.places.map((place) => nameOfPlace(translate, place)),
      translate,
    );
  if ('section' in argument)
    return firstWorded(translate, [`section.${argument.section}`, argument.section]);
  if ('aspect' in argument)
    return firstWorded(translate, [`aspect.${argument.aspect}`, argument.aspect]);
  if ('quantities' in argument)
    return argument.quantities.map((name) => quantityInWords(name, translate)).join(' + ');
  if ('figures' in argument)
    return enumeration(
      argument.figures.map((change) => `${nameOfPlace(translate, change)} ${change.to}`),
      translate,
    );
  if ('explanations' in argument) return explanationsInWords(argument.explanations, translate);
  const identity = identityOf(report, argument.identity);
  return identity === null ? argument.identity : headingOf(identity, translate);
}

/** "（七）总计 · 总计 14 → 0；或：…". */
export function explanationsInWords(
  explanations: readonly (readonly Change[])[],
  translate: Translate,
): string {
  return explanations
    .map((changes) => changesInWords(changes, translate))
    .join(translate('list.or'));
}

/** The cells of one explanation with what they are and what they would be. */
export function changesInWords(changes: readonly Change[], translate: Translate): string {
  return changes
    .map((change) => {
      const values = { cell: nameOfPlace(translate, change), to: change.to };
      return change.from === null
        ? translate('change.blank', values)
        : translate('change.figure', { ...values, from: change.from });
    })
    .join(translate('change.and'));
}

const NAMED_AT_MOST = 5;

/** The names, or the first of a long list and how many more there are. */
function enumeration(names: readonly string[], translate: Translate): string {
  const count = names.length;
  const list = names.slice(0, NAMED_AT_MOST).join(translate('list.enumeration'));
  if (count <= NAMED_AT_MOST) return list;
  return translate('list.more', { list, rest: count - NAMED_AT_MOST });
}

/** A quantity by its own name, or by the row of 表三 that it is. */
function quantityInWords(name: string, translate: Translate): string {
  return firstWorded(translate, [`reading.${name}`, `row.applications.${name}`, name]);
}
