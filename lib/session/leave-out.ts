import type { Session } from './session-interface.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/** Keeps that a discovered table and its like are not to be checked, and audits again without them. */
export async function leaveOut(session: Session, mark: string, title: string): Promise<void> {
  const { store, auditor, clock } = session.options;
  const { value, damaged } = await auditor.parseSettings(await store.readSettings());
  if (damaged) throw new Error('Damaged settings are not written over');
  const leftOutTables = { ...value.leftOutTables, [mark]: title };
  await within(clock, ANSWER_TAKES_AT_MOST, store.writeSettings({ ...value, leftOutTables }));
  session.forgetSettings();
  await session.audit('again');
}
