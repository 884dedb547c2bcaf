import { test } from 'vitest';
import { auditPage } from '../lib/audit.ts';
import { memberOf } from '../lib/collection/member-of.ts';
import { checkCollection } from '../lib/collection/check-collection.ts';
import { wordBetween } from '../lib/summary/word-between.ts';
import { inChinese } from './support/translators.ts';
import { htmlPage } from '../harness/reports/documents.ts';
import { planOf } from '../harness/portal/plan.ts';
import { soundReports } from '../harness/portal/report.ts';
import { bodies, years } from '../harness/portal/bodies.ts';
import { articleOf, pageOf } from '../harness/portal/write.ts';
test('portal', () => {
  for (const which of ['sound', 'planted']) {
    const plan = planOf('whole');
    const reports = which === 'sound' ? soundReports(bodies, years) : [...new Set(plan.planned.flatMap((p) => p.reports))];
    const members = reports.map((r) => { const [a] = auditPage(htmlPage(pageOf(r.title, articleOf(r)))); return memberOf(a!); });
    const { findings, rules, copies, crashed } = checkCollection(members, which === 'sound' ? {} : { expected: plan.units.map((body) => ({ body })) });
    console.log(which, members.length, JSON.stringify(rules), crashed);
    for (const f of findings) { const w = wordBetween(f, members, inChinese); console.log(f.code, f.severity, f.question, w.message, '|', w.place.slice(0, 150)); }
    console.log(copies.map((c) => [c.rate, c.rawRate, c.reports.map((r) => `${members[r]!.organ}${members[r]!.year}`)]));
    if (which !== 'sound') console.log(plan.defects, plan.missing);
  }
}, 100000);
