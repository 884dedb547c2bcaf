import type { Audit } from './audit.ts';

/**
 * Gives every finding of a page an id of its own: where two reports have the same defect, the second's
 * id ends in "-2". Reports stand in page order, so that the next run gives the same ids again.
 */
export function withDistinctIds(audits: readonly Audit[]): Audit[] {
  const times = new Map<string, number>();
  return audits.map((audit) => ({
    ...audit,
    findings: audit.findings.map((finding) => {
      const time = (times.get(finding.id) ?? 0) + 1;
      times.set(finding.id, time);
      return time === 1 ? finding : { ...finding, id: `${finding.id}-${time}` };
    }),
  }));
}
