import type { DiscoveredTable } from '../discovery/discovered.ts';
import type { Form } from '../forms/form.ts';
import { layoutOf } from './form-layout.ts';
import type { Report } from './report.ts';

/** What stands for tables of which no form tells: no title, no sections, nothing that is asked of them. */
const discovered: Form = {
  name: 'discovered',
  discovered: true,
  family: 'discovered',
  years: { from: 0, to: 9999 },
  source: '',
  title: { pattern: '(?!)', subject: '(?!)', ends: '(?!)' },
  sections: [],
  tables: [],
  identities: [],
  alternatives: [],
  deadlines: { department: '12-31', government: '12-31' },
  marks: { tables: [], sections: [], labels: [], titles: [], pageTitles: [] },
  spoken: { quantities: {}, topics: {}, units: '', absolutes: [], tallies: [] },
  duties: {},
  rules: [],
};

/** Tables as a report of their own, beside those on a known form or where there is none. */
export function discoveredReport(
  found: readonly DiscoveredTable[],
  unread: Report['unread'],
): Report {
  const tables = found.map(({ table }) => table);
  const identities = found.flatMap((one) => one.identities);
  return {
    form: {
      ...discovered,
      tables,
      identities,
      notPrinted: [],
      outdatedLines: [],
      layout: layoutOf(tables, identities),
    },
    organ: null,
    year: null,
    byHand: {},
    title: null,
    tables: found.map(({ table, readings, grids }) => ({
      table,
      found: true,
      readings,
      labels: [],
      missingRows: [],
      shortRows: [],
      repeated: false,
      grids,
    })),
    sections: [],
    front: [],
    back: [],
    surroundings: [],
    sources: [],
    period: null,
    signedOn: null,
    publishedOn: null,
    truncated: false,
    unread,
  };
}
