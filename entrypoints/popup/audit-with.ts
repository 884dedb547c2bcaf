import { auditPage } from '../../lib/audit.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import type { Page } from '../../lib/grid/page.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** Audits a page as the person has set it. */
export function auditWith({ deadlines, disabled, severities }: Settings, page: Page): Audit[] {
  return auditPage(page, {
    settings: { deadlines },
    disabled: new Set(disabled),
    severities: new Map(Object.entries(severities)),
  });
}
