import type { Audit } from '../findings/audit.ts';
import type { Identity } from '../forms/form.ts';
import { enumeration, namesOf } from './names.ts';
import type { Translate } from './translate.ts';

/** What was checked: how many rules came to a result, the tables with sums that did, those that have none. */
export function coverageOf({ report, identities, rules }: Audit, translate: Translate): string {
  const names = namesOf(report.form, translate);
  const decided = (outcome: string | undefined) => outcome === 'passed' || outcome === 'failed';
  const tablesOf = (some: readonly Identity[]) =>
    new Set(some.flatMap(({ right }) => right.map(({ table }) => table)));
  const all = report.form.identities;
  const checked = tablesOf(all.filter(({ id }) => decided(identities[id])));
  const summed = tablesOf(all);
  const found = report.tables.flatMap(({ table, found: isFound }) => (isFound ? table.key : []));
  const told = (key: 'coverage.sums' | 'coverage.noSums', tables: readonly string[]) => {
    if (tables.length === 0) return [];
    const short = tables.map((table) => names.table(table, 'short'));
    return [translate(key, { tables: enumeration(short, translate) })];
  };
  return [
    translate('coverage.rules', { count: Object.values(rules).filter(decided).length }),
    ...told(
      'coverage.sums',
      found.filter((table) => checked.has(table)),
    ),
    ...told(
      'coverage.noSums',
      found.filter((table) => !summed.has(table)),
    ),
  ].join(translate('list.semicolon'));
}
