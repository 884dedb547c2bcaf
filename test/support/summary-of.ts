import type { Audit } from '../../lib/findings/audit.ts';
import type { Summary } from '../../lib/summary/summary.ts';

/** A summary of an audit of a page that a test says nothing of. */
export function summaryOf(audit: Audit, part: Partial<Omit<Summary, 'audit'>> = {}): Summary {
  const source = { kind: 'page', url: '', title: '', auditedAt: '' } as const;
  return { audit, source, doubts: [], ignored: {}, ...part };
}
