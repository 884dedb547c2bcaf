import type { KeptItem } from '../../lib/archive/kept.ts';
import { checkCollection } from '../../lib/collection/check-collection.ts';
import type { Member } from '../../lib/collection/member.ts';
import type { CollectionOptions } from '../../lib/collection/options.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type Between, nothingBetween } from '../formats/format.ts';

/** Keeps of every report what checks between them need, and checks them in the end. */
export interface Comparison {
  add(item: KeptItem): void;
  check(): Between;
}

export function createComparison(
  { disabled, severities }: Settings,
  listed: Pick<CollectionOptions, 'expected' | 'parents'>,
): Comparison {
  const members: Member[] = [];
  const unread: string[] = [];
  return {
    add({ state, reports, title }) {
      for (const { member } of reports) members.push(member);
      if (state === 'unread' || state === 'failed' || state === 'declined') unread.push(title);
    },
    check() {
      const { findings, copies } = checkCollection(members, {
        ...listed,
        disabled: new Set(disabled),
        severities: new Map(Object.entries(severities)),
        unread,
      });
      return { findings, copies, members };
    },
  };
}

/** Where reports are not compared. */
export const noComparison: Comparison = { add() {}, check: () => nothingBetween };
