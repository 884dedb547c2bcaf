import { caseOf } from '../../harness/reports/cases.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import { auditOf } from './audit-of.ts';
import { alteredLabel, blankTotals, missingPart, wrongTotal } from './sample-findings.ts';

/** 西镇乡 2023 with findings made by hand: an error, two warnings, a suggestion. */
export function xizhenAudit(): Audit {
  const audit = auditOf(caseOf('xizhen-2023'));
  return { ...audit, findings: [wrongTotal, blankTotals(audit), missingPart, alteredLabel] };
}
