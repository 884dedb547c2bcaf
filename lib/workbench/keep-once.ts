import type { Archive } from '../archive/archive.ts';
import { hasTables } from '../archive/has-tables.ts';
import type { KeptItem } from '../archive/kept.ts';

/**
 * Keeps what was read of an open page where its reports are kept already, if they are: under the address that
 * a run took, where that leads to this page; or in place of what was kept of another address of theirs that
 * no run took. Decisions stay. A page whose tables were read from its file is not replaced by its text alone.
 */
export async function keepOnce(item: KeptItem, archive: Archive): Promise<void> {
  const twins = await twinsOf(item, archive);
  const same = twins.find((twin) =>
    addressesOf(twin).some((one) => addressesOf(item).includes(one)),
  );
  const before = same ?? (await archive.get(item.key));
  if (before?.files?.some(({ used }) => used) && !hasTables(item)) return;
  if (same) {
    await archive.put({ ...item, key: same.key, address: same.address });
    return;
  }
  const taken = new Set((await archive.runs()).flatMap(({ keys }) => keys));
  const older = twins.filter(({ key, files }) => !taken.has(key) && files === undefined);
  const decisions = Object.assign({}, ...older.map((twin) => twin.decisions), item.decisions);
  await archive.put({ ...item, decisions });
  await archive.remove(older.map(({ key }) => key));
}

/** Other items with the same reports: of known bodies and years. */
async function twinsOf({ key, reports }: KeptItem, archive: Archive): Promise<KeptItem[]> {
  if (reports.some(({ member }) => member.organ === null || member.year === null)) return [];
  const told = keysIn(reports);
  const rows = await archive.rows();
  const keys = rows.filter((row) => row.key !== key && keysIn(row.reports) === told);
  return rows.some((row) => row.key === key)
    ? []
    : Array.fromAsync(archive.items(keys.map((row) => row.key)));
}

const keysIn = (reports: readonly { readonly key: string }[]) =>
  reports
    .map(({ key }) => key)
    .sort()
    .join('\n');

/** Where an item's reports were read. */
const addressesOf = ({ reports }: KeptItem) =>
  reports.map(({ source }) => source.url).filter((url) => url !== '');
