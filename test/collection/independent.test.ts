import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { auditPage } from '../../lib/audit.ts';
import { checkCollection } from '../../lib/collection/check-collection.ts';
import { memberOf } from '../../lib/collection/member-of.ts';

const pages = readdirSync('test/pages').filter((name) => !name.endsWith('.md'));
const members = pages.flatMap((name) =>
  auditPage(htmlPage(readFileSync(`test/pages/${name}/page.html`, 'utf8'))).map((audit) =>
    memberOf(audit),
  ),
);

test('between reports that have nothing to do with each other nothing is found', () => {
  const { findings, rules, copies, crashed } = checkCollection(members);
  expect(members.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
  expect(copies).toEqual([]);
  expect(crashed).toEqual([]);
  expect(rules['copied-text']?.passed).toBeGreaterThan(5);
});
