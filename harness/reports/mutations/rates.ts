import type { Torn } from './tear.ts';

/** How many torn tables ended in which way. */
export interface Rates {
  readonly torn: number;
  readonly silent: number;
  readonly told: number;
  readonly refused: number;
  readonly falseAlarms: number;
}

/** The rates of some torn tables, by mutation; one torn twice counts for both. */
export function ratesOf(all: readonly Torn[]): Readonly<Record<string, Rates>> {
  const names = [...new Set(all.flatMap(({ mutations }) => mutations))].sort();
  const ratesOn = (some: readonly Torn[]): Rates => ({
    torn: some.length,
    silent: some.filter(({ silent }) => silent.length > 0).length,
    told: some.filter(({ told }) => told.length > 0).length,
    refused: some.filter(({ refused }) => refused.length > 0).length,
    falseAlarms: some.filter(({ falseAlarms }) => falseAlarms.length > 0).length,
  });
  const named = names.map((name) => [
    name,
    ratesOn(all.filter(({ mutations }) => mutations.includes(name))),
  ]);
  return { ...Object.fromEntries(named), all: ratesOn(all) };
}
