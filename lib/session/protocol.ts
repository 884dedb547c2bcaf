import type { Auditor } from './auditor.ts';
import type { Clock, Remote } from './ports.ts';
import { troubled } from './trouble.ts';

export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: string };

/** Answers one call of a service; what that throws becomes a failure in words. */
export function answer(service: object, { id, name, args }: Call): Answer {
  try {
    const work: unknown = Reflect.get(service, name);
    if (typeof work !== 'function') throw new Error(`It does not know ${name}`);
    return { id, value: Reflect.apply(work, service, args) };
  } catch (reason) {
    return { id, failure: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** The same of a service whose work may take a while. */
export async function answerLater(service: object, call: Call): Promise<Answer> {
  const given = answer(service, call);
  if (!('value' in given)) return given;
  return Promise.resolve(given.value).then(
    (value) => ({ id: call.id, value }),
    (reason: unknown) => ({
      id: call.id,
      failure: reason instanceof Error ? reason.message : String(reason),
    }),
  );
}

/** A worker that answers calls. */
export interface AuditWorker {
  post(call: Call): void;
  end(): void;
}

/** Hears each answer of a worker, or that it has died. */
export interface WorkerListener {
  onAnswer(given: Answer): void;
  onDeath(message: string): void;
}

/** A worker that has not answered a call by then is ended; in milliseconds. */
export const AUDIT_TAKES_AT_MOST = 5000;

interface Waiting extends Omit<PromiseWithResolvers<unknown>, 'promise'> {
  stop(): void;
}

/**
 * An auditor, or another service, whose calls go to a worker, started at once. One that dies or is silent for
 * `takesAtMost` milliseconds fails every call it has not answered, and the next call starts another.
 */
export function createRemote<Service extends object = Auditor>(
  start: (listener: WorkerListener) => AuditWorker,
  clock: Pick<Clock, 'after'>,
  takesAtMost = AUDIT_TAKES_AT_MOST,
): Remote<Service> {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let worker: AuditWorker | null = null;

  /** A worker with listeners of its own: what one says after its end is not heard. */
  function begin(): AuditWorker {
    let answered = false;
    const isMine = () => worker === mine;
    const mine = start({
      onAnswer(given) {
        if (!isMine()) return;
        answered = true;
        settle(given);
      },
      onDeath(message) {
        if (isMine()) end(troubled(answered ? 'unfinished' : 'unstarted', message));
      },
    });
    worker = mine;
    return mine;
  }

  function end(error: Error): void {
    worker?.end();
    worker = null;
    for (const { reject, stop } of waiting.values()) {
      stop();
      reject(error);
    }
    waiting.clear();
  }

  function settle(given: Answer): void {
    const caller = waiting.get(given.id);
    waiting.delete(given.id);
    caller?.stop();
    if ('failure' in given) caller?.reject(new Error(given.failure));
    else caller?.resolve(given.value);
  }

  function call(name: Call['name'], ...args: readonly unknown[]): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const silent = () => end(troubled('unfinished', `No answer in ${takesAtMost} ms`));
    const id = ++calls;
    try {
      const asked = worker ?? begin();
      waiting.set(id, { resolve, reject, stop: clock.after(takesAtMost, silent) });
      asked.post({ id, name, args });
    } catch (reason) {
      end(troubled('unstarted', String(reason)));
      reject(troubled('unstarted', String(reason)));
    }
    return promise;
  }

  try {
    begin();
  } catch {
    // The first call tries again, and tells.
  }
  return new Proxy(
    {},
    { get: (_, name: Call['name']) => call.bind(null, name) },
  ) as Remote<Service>;
}
