import type { Answer, Auditor, Call } from './protocol.ts';

/** Answers one call; what the auditor throws becomes a failure in words. */
export function answer(auditor: Auditor, { id, name, args }: Call): Answer {
  try {
    const work: (...values: never[]) => unknown = auditor[name];
    return { id, value: work(...(args as never[])) };
  } catch (reason) {
    return { id, failure: reason instanceof Error ? reason.message : String(reason) };
  }
}
