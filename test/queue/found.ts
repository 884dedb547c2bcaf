import type { Portal } from '../../harness/portal/portal.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { checkCollection } from '../../lib/collection/check-collection.ts';

/** A defect between reports in a line: its code and both reports, in whichever order. */
const told = (code: string, reports: readonly string[]) =>
  `${code}: ${reports.toSorted().join(', ')}`;

/** What the rules between reports find in what was kept, where the bodies that must publish are known. */
export function foundBetween(portal: Portal, kept: Iterable<KeptItem>): string[] {
  const members = [...kept].flatMap(({ reports }) => reports.map(({ member }) => member));
  const nameOf = (index: number) => `${members[index]?.organ} ${members[index]?.year}`;
  const unread = portal.entries.filter(({ state }) => state !== 'done' && state !== 'skipped');
  const { findings } = checkCollection(members, {
    expected: portal.units.map((body) => ({ body })),
    unread: unread.map(({ title }) => title),
  });
  return findings
    .map(({ code, reports, arguments: { body, year } }) =>
      told(code, code === 'missing-report' ? [`${body} ${year}`] : reports.map(nameOf)),
    )
    .toSorted();
}

/** What the portal has planted of it. */
export const plantedBetween = ({ defects, missing }: Portal): string[] =>
  [
    ...defects.flatMap(({ code, body, year, with: other }) =>
      other ? [told(code, [`${body} ${year}`, `${other.body} ${other.year}`])] : [],
    ),
    ...missing.map(({ body, year }) => told('missing-report', [`${body} ${year}`])),
  ].toSorted();

/** The codes found in each report by itself. */
export const foundIn = ({ entries }: Portal, kept: ReadonlyMap<string, KeptItem>) =>
  entries.flatMap(({ address }) =>
    (kept.get(address)?.reports ?? []).map(({ member: { organ, year }, findings }) => [
      `${organ} ${year}`,
      ...findings.map(({ code }) => code),
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
