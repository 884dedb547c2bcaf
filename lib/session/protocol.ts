import type { Auditor } from './auditor.ts';
import type { Remote } from './ports.ts';

export interface Call {
  readonly id: number;
  readonly name: keyof Auditor;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: string };

/** Answers one call; what the auditor throws becomes a failure in words. */
export function answer(auditor: Auditor, { id, name, args }: Call): Answer {
  try {
    const work: (...values: never[]) => unknown = auditor[name];
    return { id, value: work(...(args as never[])) };
  } catch (reason) {
    return { id, failure: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** An auditor whose calls are posted; it is told each answer, or that whoever answers has died. */
export function createRemote(post: (call: Call) => void) {
  const waiting = new Map<number, Omit<PromiseWithResolvers<unknown>, 'promise'>>();
  let calls = 0;

  const call = (name: Call['name'], ...args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      waiting.set(++calls, { resolve, reject });
      post({ id: calls, name, args });
    });
  const remote = new Proxy({}, { get: (_, name: Call['name']) => call.bind(null, name) });
  return {
    auditor: remote as Remote<Auditor>,
    onAnswer(given: Answer): void {
      const caller = waiting.get(given.id);
      waiting.delete(given.id);
      if ('failure' in given) caller?.reject(new Error(given.failure));
      else caller?.resolve(given.value);
    },
    onDeath(message: string): void {
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    },
  };
}
