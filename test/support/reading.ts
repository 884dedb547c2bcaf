import fc from 'fast-check';
import { expect } from 'vitest';
import { anyReport } from '../../harness/reports/any-report.ts';
import { caseNames, plainCase } from '../../harness/reports/cases.ts';
import type { Layout } from '../../harness/reports/layout.ts';
import { coveringSets } from '../../harness/reports/layouts/covering.ts';
import { canJoin, layouts } from '../../harness/reports/layouts/index.ts';
import { knownMisreading } from '../../harness/reports/layouts/known-misreadings.ts';
import { honest, publishAndRead, type ReadAgain } from '../../harness/reports/publish.ts';
import type { PlainReport } from '../../harness/reports/report-of.ts';

export const cases: readonly PlainReport[] = caseNames.map(plainCase);
export const generated: readonly PlainReport[] = fc.sample(anyReport, { numRuns: 4, seed: 2021 });

/** The `turn`th of a list that begins again at its end. */
export function inTurn<T>(list: readonly T[], turn: number): T {
  const item = list[turn % list.length];
  if (item === undefined) throw new RangeError('nothing to take turns with');
  return item;
}

/** Publishes a report under these layouts; where it is misread, names the fewest of them that do it. */
export async function expectHonest(report: PlainReport, using: readonly Layout[]): Promise<void> {
  let read = await publishAndRead(report, using);
  if (!isHonest(read)) read = await fewest(report, using, read);
  expect(read, read.name).toMatchObject(honest);
}

/** Two to `most` layouts in any order that can be combined. */
export function anyLayouts(most: number): fc.Arbitrary<Layout[]> {
  return fc
    .shuffledSubarray([...layouts], { minLength: 2, maxLength: most })
    .filter((using) => canJoin(using));
}

/** Sets of ten layouts in which every two meet, each with a report that is not known to be misread so. */
export function everyTwoMeet(): { name: string; using: readonly Layout[]; report: PlainReport }[] {
  const reports = [...cases, ...generated];
  const readable = (using: readonly Layout[]) =>
    reports.filter((report) => knownMisreading(report, using) === undefined);
  return coveringSets(10, (using) => readable(using).length > 0).map((using, turn) => ({
    name: using.map(({ name }) => name).join(' + '),
    using,
    report: inTurn(readable(using), turn),
  }));
}

function isHonest({ reports, wrong, unspoken }: ReadAgain): boolean {
  return reports === 1 && wrong.length === 0 && unspoken.length === 0;
}

async function fewest(
  report: PlainReport,
  using: readonly Layout[],
  misread: ReadAgain,
): Promise<ReadAgain> {
  for (const layout of using) {
    const rest = using.filter((other) => other !== layout);
    const read = await publishAndRead(report, rest);
    if (!isHonest(read)) return fewest(report, rest, read);
  }
  return misread;
}
