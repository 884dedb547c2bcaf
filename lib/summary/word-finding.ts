import type { CellId } from '../document/grid.ts';
import type { Change, Finding } from '../findings/finding.ts';
import { type Report, readingOf } from '../report/report.ts';
import { argumentsInWords } from './argument-words.ts';
import { type Equation, equationOf, identityOf } from './equation.ts';
import { nameOfSpot } from './names.ts';
import { placeInWords } from './place-words.ts';
import type { MessageArguments, Translate } from './translate.ts';

/** One explanation: the cells it changes and the finding's equations with the new figures. */
export interface WordedFix {
  readonly text: string;
  readonly cells: readonly CellId[];
  readonly equations: readonly Equation[];
}

/** A finding as a person reads it, in the popup, in the page's marks and in the copies alike. */
export interface WordedFinding {
  readonly finding: Finding;
  /** What is wrong, with what would fit. */
  readonly message: string;
  /** Where: "表三 · （七）总计 · 总计", or the quoted words; "" where there is no place. */
  readonly place: string;
  /** The identities that do not hold, as the page has them. */
  readonly broken: readonly Equation[];
  readonly fixes: readonly WordedFix[];
  /** How many of `fixes`, from the first, are equally plausible. */
  readonly equallyPlausible: number;
  /** Each broken equation as a line of text, where there is one explanation after it, and the others. */
  readonly lines: readonly string[];
}

/** Words a finding of `report`. */
export function wordFinding(finding: Finding, report: Report, translate: Translate): WordedFinding {
  const identities = finding.broken.flatMap(({ identity }) => identityOf(report, identity) ?? []);
  const equations = (changes: readonly Change[]) =>
    identities.map((identity) => equationOf(identity, report, changes, translate));

  const broken = equations([]);
  const fixes = finding.fixes.map((changes) => ({
    text: changesInWords(changes, translate),
    cells: changes.flatMap((change) => cellOf(report, change) ?? []),
    equations: equations(changes),
  }));
  const equallyPlausible = Math.min(finding.equallyPlausible ?? 1, fixes.length);
  const after = equallyPlausible === 1 ? (fixes[0]?.equations ?? []) : [];
  const others = fixes.slice(equallyPlausible).map(({ text }) => text);
  const changes = others.join(translate('list.or'));
  return {
    finding,
    message: messageOf(finding, broken, fixes, equallyPlausible, translate),
    place: placeInWords(finding, translate),
    broken,
    fixes,
    equallyPlausible,
    lines: [
      ...[...broken, ...after].map(({ words }) => words),
      ...(others.length > 0 ? [translate('finding.others', { changes })] : []),
    ],
  };
}

function messageOf(
  finding: Finding,
  broken: readonly Equation[],
  fixes: readonly WordedFix[],
  equallyPlausible: number,
  translate: Translate,
): string {
  const { variant, values } =
    finding.code === 'arithmetic'
      ? arithmeticWords(finding, broken, fixes, equallyPlausible, translate)
      : { variant: finding.variant, values: argumentsInWords(finding, translate) };
  const stem = `finding.${finding.code}`;
  const keys = variant === undefined ? [stem] : [`${stem}.${variant}`, stem];
  const key = keys.find((candidate) => translate.has(candidate));
  return key !== undefined && translate.has(key) ? translate(key, values) : finding.code;
}

function arithmeticWords(
  finding: Finding,
  broken: readonly Equation[],
  fixes: readonly WordedFix[],
  equallyPlausible: number,
  translate: Translate,
): { variant: string; values: MessageArguments } {
  const [best] = finding.fixes;
  const [change] = best ?? [];
  if (best === undefined || change === undefined) return withoutFix(finding, broken);
  if (equallyPlausible > 1) {
    const options = fixes.slice(0, equallyPlausible).map(({ text }) => text);
    return {
      variant: 'choice',
      values: { count: equallyPlausible, changes: options.join(translate('list.or')) },
    };
  }
  if (best.length > 1) {
    return { variant: 'cells', values: { count: best.length, changes: fixes[0]?.text ?? '' } };
  }
  const cell = nameOfSpot(translate, change);
  return change.from === null
    ? { variant: 'blank', values: { cell, to: change.to } }
    : { variant: 'cell', values: { cell, from: change.from, to: change.to } };
}

function withoutFix(finding: Finding, broken: readonly Equation[]) {
  const [first] = finding.broken;
  const heading = broken[0]?.heading;
  if (first === undefined || heading === undefined || finding.broken.length > 1) {
    return { variant: 'several', values: { count: finding.broken.length } };
  }
  const difference = Math.abs(first.left - first.right);
  return { variant: 'unknown', values: { heading, difference } };
}

function changesInWords(changes: readonly Change[], translate: Translate): string {
  return changes
    .map((change) => {
      const values = { cell: nameOfSpot(translate, change), to: change.to };
      return change.from === null
        ? translate('change.blank', values)
        : translate('change.figure', { ...values, from: change.from });
    })
    .join(translate('change.and'));
}

function cellOf(report: Report, change: Change): CellId | null {
  const reading = readingOf(report, change);
  return reading.state === 'missing' ? null : reading.cell;
}
