import type { Ignores } from '../settings/ignores.ts';
import type { AuditedPage } from './auditor.ts';
import type { PlacedIgnores } from './place-ignores.ts';
import type { Ports } from './ports.ts';
import type { Notice } from './state.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/** The ignores of each report of a page; none, and a notice, where the store is damaged or silent. */
export async function loadIgnores(
  ports: Ports,
  page: AuditedPage,
): Promise<{ ignored: readonly Ignores[]; notices: readonly Notice[] }> {
  const { store, auditor, clock } = ports;
  const { keys } = page;
  const stored = await within(clock, ANSWER_TAKES_AT_MOST, store.readIgnores(page, keys)).catch(
    () => null,
  );
  if (stored === null) return { ignored: keys.map(() => ({})), notices: ['unreadIgnored'] };
  const placed = await auditor.placeIgnores(stored);
  // What cannot be moved now stays where it is, and is moved at the next audit.
  if (placed.movedIds.length > 0) void move(ports, placed, page).catch(() => {});
  return { ignored: placed.ignored, notices: placed.damaged ? ['damagedIgnored'] : [] };
}

/** Few pages need it. */
async function move(ports: Ports, placed: PlacedIgnores, page: AuditedPage): Promise<void> {
  const { keepByReport } = await import('./keep-by-report.ts');
  await keepByReport(ports, placed, page);
}
