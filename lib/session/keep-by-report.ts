import type { AuditedPage } from './auditor.ts';
import type { PlacedIgnores } from './place-ignores.ts';
import type { Ports } from './ports.ts';

/** Moves ignores from the page's address to its reports. */
export async function keepByReport(
  { store, auditor }: Ports,
  { moved, movedIds }: PlacedIgnores,
  { addressKey, keys }: AuditedPage,
): Promise<void> {
  const parsed = async (stored: unknown) => (await auditor.parseIgnores(stored)).value;
  for (const [report, its] of moved.entries()) {
    const key = keys[report];
    if (key === undefined || Object.keys(its).length === 0) continue;
    await store.changeIgnores(key, async (stored) => ({ ...its, ...(await parsed(stored)) }));
  }
  await store.changeIgnores(addressKey, async (stored) =>
    Object.fromEntries(
      Object.entries(await parsed(stored)).filter(([id]) => !movedIds.includes(id)),
    ),
  );
}
