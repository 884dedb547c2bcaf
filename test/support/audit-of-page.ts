import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Audit } from '../../lib/findings/audit.ts';

/** The audit of a saved page. */
export function auditOfPage(slug: string): Audit {
  const saved = savedPages.find((page) => page.slug === slug && page.kind === 'page');
  const [audit] = saved === undefined ? [] : auditPage(pageOf(saved));
  if (audit === undefined) throw new Error(`no report on ${slug}`);
  return audit;
}
