import type { PlacedQuote } from '../../findings/finding.ts';
import { type Compared, defineBetween, type ToldBetween } from '../between.ts';
import { formOf, placeIn } from '../figures.ts';
import type { Member, Told } from '../member.ts';
import { type SpokenValue, spokenValues } from '../spoken-values.ts';
import { ofTwoYears, type TwoYears } from '../year-pairs.ts';

/** What the text says of the year before, or of how this year differs from it, beside that year's own report. */
export const textContradictsYear = defineBetween({
  code: 'text-contradicts-year',
  severity: 'error',
  otherwise: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  *check(collection): Iterable<Compared> {
    const told = Math.max(0, ...collection.members.map((member) => member.told.length));
    for (let at = 0; at < told; at++) {
      yield* ofTwoYears(collection, (years) => compare(years, years.later.told[at]));
    }
  },
});

function compare(years: TwoYears, told: Told | undefined): Compared {
  const form = formOf(years.earlier);
  if (!told) return 'notApplicable';
  if (!form) return 'incomplete';
  const values = spokenValues(years.earlier, form, told.quantities);
  if (values.some(({ value }) => value !== undefined && agrees(told, value))) return 'passed';
  const isDifference = told.of === 'difference' && told.now !== null;
  if (isDifference && agreesInOneSense(told, values, years.later)) return 'passed';
  const [plainest] = values;
  if (plainest?.value === undefined || values.some(({ value }) => value === undefined))
    return 'incomplete';
  // 同比增长 from nothing is no percentage.
  if (told.of === 'growth' && values.some(({ value }) => value === 0)) return 'incomplete';
  return tell(years, told, plainest, plainest.value);
}

/** Whether what is told follows from a figure of the year before. */
function agrees({ of, value, now, tolerance }: Told, before: number): boolean {
  if (of === 'yearBefore') return before === value;
  if (now === null) return false;
  if (of === 'difference') return now - before === value;
  if (before === 0) return now === 0 && value === 0;
  const change = ((now - before) / before) * 100;
  if (change !== 0 && change > 0 !== value > 0) return false;
  const [size, stated] = [Math.abs(change), Math.abs(value)];
  return size >= stated - tolerance - 1e-9 && size < stated + 2 * tolerance - 1e-9;
}

/** 增加3件 beside both tables, where the sentence's own figure is counted in another sense. */
function agreesInOneSense(told: Told, values: readonly SpokenValue[], later: Member): boolean {
  const form = formOf(later);
  const own = form ? spokenValues(later, form, told.quantities) : [];
  return values.some(({ sense, value }) => {
    const now = own.find((one) => one.sense === sense)?.value;
    return now !== undefined && value !== undefined && now - value === told.value;
  });
}

function tell(
  { earlier, later, before, after }: TwoYears,
  told: Told,
  { fields }: SpokenValue,
  actual: number,
): ToldBetween {
  const { of, value, quantities, text, section, passage, start } = told;
  const quote: PlacedQuote = {
    block: later.passages[passage]?.block ?? '',
    start,
    end: start + text.length,
    text,
    section,
    report: after,
  };
  return {
    reports: [after, before],
    ...(of !== 'yearBefore' && { severity: 'warning' as const }),
    variant: of === 'difference' && value === 0 ? 'same' : of,
    arguments: {
      yearBefore: String(earlier.year),
      reading: { quantities },
      claimed: of === 'yearBefore' ? value : signed(value, of === 'growth' ? '%' : ''),
      actual,
      now: told.now ?? 0,
      fits: fitting(told, actual),
    },
    where: fields.map((field) => placeIn(earlier, before, field)),
    quotes: [quote],
  };
}

/** What would stand there by the tables of the year before, in as many digits. */
function fitting({ of, now, tolerance }: Told, actual: number): string | number {
  if (of === 'yearBefore' || now === null) return actual;
  if (of === 'difference' || actual === 0) return signed(now - actual, '');
  const decimals = Math.max(0, Math.round(-Math.log10(2 * tolerance)));
  return signed(Number((((now - actual) / actual) * 100).toFixed(decimals)), '%');
}

function signed(value: number, unit: string): string {
  return `${value < 0 ? '' : '+'}${value}${unit}`;
}
