import type { Planted } from '../../harness/portal/defects.ts';
import type { Portal } from '../../harness/portal/portal.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { checkCollection } from '../../lib/collection/check-collection.ts';
import { betweenRules } from '../../lib/collection/rules/index.ts';

/** A defect between reports in a line: its code and both reports, in whichever order. */
const told = (code: string, reports: readonly string[]) =>
  `${code}: ${reports.toSorted().join(', ')}`;

/** What the rules between reports find in what was kept. */
export function foundBetween(kept: Iterable<KeptItem>): string[] {
  const members = [...kept].flatMap(({ reports }) => reports.map(({ member }) => member));
  const nameOf = (index: number) => `${members[index]?.organ} ${members[index]?.year}`;
  return checkCollection(members)
    .findings.map(({ code, reports }) => told(code, reports.map(nameOf)))
    .toSorted();
}

/** What the portal has planted of it, as far as there is a rule. */
export function plantedBetween(defects: readonly Planted[]): string[] {
  const codes = new Set(betweenRules.map(({ code }) => code));
  return defects
    .flatMap(({ code, body, year, with: other }) =>
      other && codes.has(code)
        ? [told(code, [`${body} ${year}`, `${other.body} ${other.year}`])]
        : [],
    )
    .toSorted();
}

/** The codes found in each report by itself; of what has its tables elsewhere none are asked. */
export const foundIn = ({ entries }: Portal, kept: ReadonlyMap<string, KeptItem>) =>
  entries.flatMap(({ address, delivery }) =>
    (kept.get(address)?.reports ?? []).map(({ member: { organ, year }, findings }) => [
      `${organ} ${year}`,
      ...(delivery === 'attachment' ? [] : findings.map(({ code }) => code)),
    ]),
  );

/** What is planted there. */
export const plantedIn = ({ entries, defects }: Portal) =>
  entries
    .filter(({ state }) => state === 'done')
    .flatMap(({ reports }) =>
      reports.map(({ body, year }) => [
        `${body} ${year}`,
        ...defects
          .filter((one) => !one.with && one.body === body && one.year === year)
          .map(({ code }) => code),
      ]),
    );
