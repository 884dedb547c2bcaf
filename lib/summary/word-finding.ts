import type { CellId } from '../document/grid.ts';
import type { Change, Finding } from '../findings/finding.ts';
import type { Field } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';
import { argumentsInWords, changesInWords } from './argument-words.ts';
import { enumeration, namesOf } from './names.ts';
import { placeInWords } from './place-words.ts';
import type { MessageArguments, Translate } from './translate.ts';
import { identityOf, type WordedIdentity, wordIdentity } from './word-identity.ts';

/** One explanation: the cells it changes and the finding's identities with the new figures. */
export interface WordedFix {
  readonly text: string;
  readonly cells: readonly CellId[];
  readonly identities: readonly WordedIdentity[];
}

/** A finding as a person reads it, in the popup, in the page's marks and in the copies alike. */
export interface WordedFinding {
  readonly finding: Finding;
  /** How grave it is. */
  readonly severity: string;
  /** What is wrong, with what would fit. */
  readonly message: string;
  /** Where: "表三 · （七）总计 · 总计", or the quoted words; "" where there is no place. */
  readonly place: string;
  /** The identities that do not hold, as the page has them. */
  readonly broken: readonly WordedIdentity[];
  readonly fixes: readonly WordedFix[];
  /** How many of `fixes`, from the first, are equally plausible. */
  readonly equallyPlausible: number;
  /**
   * Each broken identity as a line of text, where there is one explanation after it, and the others; then
   * what else is wrong for the same reason.
   */
  readonly lines: readonly string[];
  /** The same for a card in the page: of many equations the first two, and how many more there are. */
  readonly short: readonly string[];
  /** The cells of each broken identity that `short` tells. */
  readonly sums: readonly (readonly CellId[])[];
  /** Findings that tell of the same slip, which are not told apart. */
  readonly also: readonly WordedFinding[];
}

/** So many equations a card shows. */
const IN_SHORT = 2;

/** Words a finding of `report`, with those that tell of the same slip. */
export function wordFinding(
  finding: Finding,
  report: Report,
  translate: Translate,
  same: readonly Finding[] = [],
): WordedFinding {
  const also = same.map((other) => wordFinding(other, report, translate));
  const names = namesOf(report.form, translate);
  const identities = finding.broken.flatMap(({ identity }) => identityOf(report, identity) ?? []);
  const worded = (changes: readonly Change[]) =>
    identities.map((identity) => wordIdentity(identity, report, changes, translate));

  const among = (key: 'finding.oneOf' | 'finding.others', some: readonly string[]) =>
    some.length > 0 ? [translate(key, { changes: some.join(translate('list.or')) })] : [];

  const broken = worded([]);
  const fixes = finding.fixes.map((changes) => ({
    text: changesInWords(changes, names, translate),
    cells: changes.flatMap((change) => cellOf(report, change) ?? []),
    identities: worded(changes),
  }));
  const equallyPlausible = Math.min(finding.equallyPlausible ?? 1, fixes.length);
  const after = equallyPlausible === 1 ? (fixes[0]?.identities ?? []) : [];
  const others = fixes.slice(equallyPlausible).map(({ text }) => text);
  const equations = [...broken, ...after].map(({ words }) => words);
  // Of one identity the card has room for what would make it hold, too.
  const told = broken.length === 1 ? equations : equations.slice(0, IN_SHORT);
  const more = broken.length - IN_SHORT;
  const listed = finding.variant?.startsWith('same-') ? fixes.slice(0, equallyPlausible) : [];
  const changes = [
    ...among(
      'finding.oneOf',
      listed.map(({ text }) => text),
    ),
    ...among('finding.others', others),
  ];
  return {
    finding,
    severity: translate(`severity.${finding.severity}`),
    message: messageOf(finding, argumentsInWords(finding.arguments, report, translate), translate),
    place: placeInWords(finding, names, translate),
    broken,
    fixes,
    equallyPlausible,
    lines: [...equations, ...changes, ...also.flatMap(({ message, lines }) => [message, ...lines])],
    short: [
      ...told,
      ...(more > 0 ? [translate('equation.more', { count: more })] : []),
      ...changes,
      ...also.flatMap(({ message, short }) => [message, ...short]),
    ],
    sums: identities
      .slice(0, IN_SHORT)
      .map(({ left, right }) =>
        [...left, ...right].flatMap((field) => cellOf(report, field) ?? []),
      ),
    also,
  };
}

/** A finding's sentence with its arguments in words. */
export function messageOf(finding: Finding, words: MessageArguments, translate: Translate): string {
  const { code, variant } = finding;
  const keys = [`finding.${code}.${variant}`, `finding.${code}`];
  const key = keys.find(translate.has);
  if (key === undefined) return code;
  const message = translate(key, words);
  const reasons = finding.reasons?.map((reason) => translate(`reason.${reason}`)) ?? [];
  if (reasons.length === 0) return message;
  return translate('finding.because', { message, reasons: enumeration(reasons, translate) });
}

function cellOf(report: Report, field: Field): CellId | null {
  const reading = readingOf(report, field);
  return reading.state === 'missing' ? null : reading.cell;
}
