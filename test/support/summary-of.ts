import type { Audit } from '../../lib/findings/audit.ts';
import type { Summary } from '../../lib/summary/summary.ts';

/** A summary of an audit of a page that a test says nothing of. */
export function summaryOf(audit: Audit, part: Partial<Omit<Summary, 'audit'>> = {}): Summary {
  const auditedAt = '2026-01-20T08:00:00.000Z';
  const source = { kind: 'page', url: '', title: '', auditedAt, version: '0.0.0' } as const;
  return { audit, source, doubts: [], ignored: {}, ...part };
}
