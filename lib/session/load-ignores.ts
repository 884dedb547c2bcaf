import type { Ignores } from '../settings/ignores.ts';
import type { AuditedPage } from './auditor.ts';
import type { PlacedIgnores } from './place-ignores.ts';
import type { Ports } from './ports.ts';
import type { Notice } from './state.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/** The ignores of each report of a page; none, and a notice, where the store is damaged or silent. */
export async function loadIgnores(
  ports: Ports,
  { url, keys }: AuditedPage,
): Promise<{ ignored: readonly Ignores[]; notices: readonly Notice[] }> {
  const { store, auditor, clock } = ports;
  const stored = await within(clock, ANSWER_TAKES_AT_MOST, store.readIgnores(url, keys)).catch(
    () => null,
  );
  if (stored === null) return { ignored: keys.map(() => ({})), notices: ['unreadIgnored'] };
  const placed = await auditor.placeIgnores(stored);
  // What cannot be moved now stays where it is, and is moved at the next audit.
  void keepByReport(ports, placed, { url, keys }).catch(() => {});
  return { ignored: placed.ignored, notices: placed.damaged ? ['damagedIgnored'] : [] };
}

/** Moves ignores from the page's address to its reports. */
async function keepByReport(
  { store, auditor }: Ports,
  { moved, movedIds }: PlacedIgnores,
  { url, keys }: Pick<AuditedPage, 'url' | 'keys'>,
): Promise<void> {
  const parsed = async (stored: unknown) => (await auditor.parseIgnores(stored)).value;
  if (movedIds.length === 0) return;
  for (const [report, its] of moved.entries()) {
    const key = keys[report];
    if (key === undefined || Object.keys(its).length === 0) continue;
    await store.changeIgnores(key, async (stored) => ({ ...its, ...(await parsed(stored)) }));
  }
  await store.changeIgnores(await auditor.addressKey(url), async (stored) =>
    Object.fromEntries(
      Object.entries(await parsed(stored)).filter(([id]) => !movedIds.includes(id)),
    ),
  );
}
