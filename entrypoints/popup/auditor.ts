import type { Answer, Call, RemoteAuditor } from '../auditor/protocol.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** Starts the worker that audits; it ends with the popup. */
export function startAuditor(worker = new Worker('/auditor.js')): RemoteAuditor {
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) caller?.reject(new Error(data.failure));
    else caller?.resolve(data.value);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };

  function call(name: Call['name'], ...args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++calls;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, args } satisfies Call);
    });
  }
  const remote = new Proxy({}, { get: (_, name: Call['name']) => call.bind(null, name) });
  return remote as RemoteAuditor;
}
