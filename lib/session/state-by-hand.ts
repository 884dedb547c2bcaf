import type { ByHand } from '../settings/by-hand.ts';
import type { Session } from './session-interface.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/** Keeps what a person states of a report of the page, none of it to withdraw it, and audits again with it. */
export async function stateByHand(session: Session, report: number, stated: ByHand): Promise<void> {
  const { store, auditor, clock } = session.options;
  const { source, key } = session.byHandAt(report);
  const { value: ours, damaged } = await auditor.parseByHand({ [key]: stated });
  if (damaged) throw new Error('Not what a body or a year can be');
  const changed = store.changeByHand(source, async (kept) => {
    const { [key]: _, ...others } = (await auditor.parseByHand(kept)).value;
    return Object.keys(stated).length === 0 ? others : { ...others, ...ours };
  });
  await within(clock, ANSWER_TAKES_AT_MOST, changed);
  await session.audit('again');
}
