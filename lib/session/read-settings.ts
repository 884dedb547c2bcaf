import type { Settings } from '../settings/settings.ts';
import type { PageDoubt } from '../summary/doubts.ts';
import type { Ports } from './ports.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/** The settings that hold, and why they may not be the person's. */
export interface UsedSettings {
  readonly value: Settings;
  readonly doubts: readonly PageDoubt[];
}

/** Settings as stored; the defaults where the store is damaged or silent. Rejects where the auditor fails. */
export async function readSettings({
  store,
  auditor,
  clock,
}: Pick<Ports, 'store' | 'auditor' | 'clock'>): Promise<UsedSettings> {
  let unread = false;
  const stored = await within(clock, ANSWER_TAKES_AT_MOST, store.readSettings()).catch(() => {
    unread = true;
  });
  const { value, damaged } = await auditor.parseSettings(stored);
  if (unread) return { value, doubts: ['settings-unread'] };
  return { value, doubts: damaged ? ['settings-damaged'] : [] };
}
