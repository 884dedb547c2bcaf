import { auditPage } from '../../lib/audit.ts';
import type { Member } from '../../lib/collection/member.ts';
import { memberOf } from '../../lib/collection/member-of.ts';
import type { CollectionOptions } from '../../lib/collection/options.ts';
import { htmlPage } from './documents.ts';
import { examplePage } from './example-page.ts';

const BELOW = /^下级名单：(.+)属于(.+)$/u;
const EXPECTED = /^应报名单：(.+)$/u;

/** What an example of a rule between reports says: reports, and the lists that a person has brought. */
export interface ExampleSet {
  readonly members: readonly Member[];
  readonly options: CollectionOptions;
}

/**
 * An example of a rule between reports, taken apart: reports as `exampleOf` reads them, with a line `---` between
 * two. A part `下级名单：甲、乙属于丙` or `应报名单：甲、乙` is a list, and no report.
 */
export function exampleSetOf(text: string): ExampleSet {
  const parts = text.split(/^---$/mu).map((part) => part.trim());
  const [, children = '', parent = ''] = parts.map((part) => BELOW.exec(part)).find(Boolean) ?? [];
  const [, expected] = parts.map((part) => EXPECTED.exec(part)).find(Boolean) ?? [];
  const reports = parts.filter((part) => !BELOW.test(part) && !EXPECTED.test(part));
  return {
    members: reports.flatMap((report) =>
      auditPage(htmlPage(examplePage(report))).map((audit) => memberOf(audit)),
    ),
    options: {
      ...(parent !== '' && {
        parents: Object.fromEntries(children.split('、').map((child) => [child, parent])),
      }),
      ...(expected && { expected: expected.split('、').map((body) => ({ body })) }),
    },
  };
}
