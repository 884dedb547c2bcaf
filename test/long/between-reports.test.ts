import { expect, test } from 'vitest';
import { bodies, years } from '../../harness/portal/bodies.ts';
import { planOf } from '../../harness/portal/plan.ts';
import { type PortalReport, soundReports } from '../../harness/portal/report.ts';
import { articleOf, pageOf } from '../../harness/portal/write.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import { auditPage } from '../../lib/audit.ts';
import { checkCollection } from '../../lib/collection/check-collection.ts';
import type { Member } from '../../lib/collection/member.ts';
import { memberOf } from '../../lib/collection/member-of.ts';
import { betweenRules } from '../../lib/collection/rules/index.ts';

const membersOf = (reports: readonly PortalReport[]): Member[] =>
  reports.flatMap((report) =>
    auditPage(htmlPage(pageOf(report.title, articleOf(report)))).map((audit) => memberOf(audit)),
  );

test('between forty bodies’ sound reports of three years nothing is found', () => {
  const { findings, crashed } = checkCollection(membersOf(soundReports(bodies, years)));
  expect(findings).toEqual([]);
  expect(crashed).toEqual([]);
}, 300_000);

test('of those with defects, the planted ones are found and no others', () => {
  const { planned, defects, units, missing } = planOf('whole');
  const members = membersOf([...new Set(planned.flatMap(({ reports }) => reports))]);
  const { findings } = checkCollection(members, { expected: units.map((body) => ({ body })) });
  const codes = new Set(betweenRules.map(({ code }) => code));
  const absent = findings.filter(({ code }) => code === 'missing-report');
  const found = findings
    .filter(({ code }) => code !== 'missing-report')
    .map(
      ({ code, reports: [index = -1] }) =>
        `${code} ${members[index]?.organ} ${members[index]?.year}`,
    );
  const planted = defects
    .filter(({ code }) => codes.has(code))
    .map(({ code, body, year }) => `${code} ${body} ${year}`);
  expect(found.sort()).toEqual(planted.sort());
  expect(absent.map((one) => `${one.arguments.body} ${one.arguments.year}`).sort()).toEqual(
    missing.map(({ body, year }) => `${body} ${year}`).sort(),
  );
}, 300_000);
