import { type Facts, factsOf } from '../facts.ts';
import type { Audit } from '../findings/audit.ts';
import { isFormKnown, type Report, type ReportTable } from '../report/report.ts';
import type { Member } from './member.ts';

/** What checks between reports need of an audited one. */
export function memberOf(audit: Audit, facts: Facts = factsOf(audit.report)): Member {
  const { report } = audit;
  const { form, organ, year } = report;
  return {
    id: JSON.stringify([organ, year, form.name]),
    form: isFormKnown(report) ? form.name : null,
    family: form.family,
    organ,
    year,
    figures: figuresOf(report),
    passages: facts.paragraphs.map(({ section, prose }) => ({ section, text: prose.block.text })),
    told: [],
    names: [],
    reorganised: false,
    truncated: audit.truncated,
  };
}

function figuresOf({ tables }: Report): Member['figures'] {
  return Object.fromEntries(
    tables.flatMap((table) => (table.found ? [[table.table.key, cellsOf(table)]] : [])),
  );
}

function cellsOf({ readings }: ReportTable) {
  const rows = Object.entries(readings).map(([row, cells]) => {
    const known = Object.entries(cells).flatMap(([column, reading]): [string, number | null][] => {
      if (reading.state === 'figure') return [[column, reading.value]];
      return reading.state === 'blank' ? [[column, null]] : [];
    });
    return [row, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0));
}
