import type { Audit } from '../findings/audit.ts';
import { idsOverPage } from '../findings/id.ts';
import { type Ignores, parseIgnores } from '../settings/ignores.ts';

/** A page's ignores as they are to hold. */
export interface PlacedIgnores {
  /** Of each report. */
  readonly ignored: readonly Ignores[];
  /** True where some of what was stored could not be read. */
  readonly damaged: boolean;
  /** Of each report, those that were stored by the address and are to be kept by the report from now on. */
  readonly moved: readonly Ignores[];
  /** Ids under which those were stored. */
  readonly movedIds: readonly string[];
}

/**
 * Ignores as stored: by the page's address, then by each report. 0.1 kept all by the address, under ids
 * that told equal findings of a page's reports apart: each goes to its report, and one of a finding that is
 * not on the page now to every report.
 */
export function placeIgnores(
  stored: readonly unknown[],
  audits: readonly Audit[],
  keys: readonly string[],
): PlacedIgnores {
  const [atAddress, ...own] = [...stored].map((one) => parseIgnores(one ?? undefined));
  const old = atAddress?.value ?? {};
  const ids = idsOverPage(audits);
  const told = new Set(ids.flat());
  const staysAtAddress = keys.map((key) => key.startsWith('address:'));
  const ofNone = Object.entries(old).filter(
    ([id]) => !told.has(id) && !staysAtAddress.includes(true),
  );
  const movedIds = new Set(ofNone.map(([id]) => id));

  const moved = audits.map(({ findings }, report): Ignores => {
    if (staysAtAddress[report]) return {};
    const its = findings.flatMap(({ id }, index) => {
      const oldId = ids[report]?.[index] ?? '';
      const entry = old[oldId];
      if (entry === undefined) return [];
      movedIds.add(oldId);
      return [[id, entry] as const];
    });
    return Object.fromEntries([...ofNone, ...its]);
  });
  return {
    ignored: moved.map((its, report) => ({ ...its, ...own[report]?.value })),
    damaged: [atAddress, ...own].some((one) => one?.damaged),
    moved,
    movedIds: [...movedIds],
  };
}
