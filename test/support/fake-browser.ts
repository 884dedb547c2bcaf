import { vi } from 'vitest';

type Listener = (...values: never[]) => void;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...values: unknown[]) => {
      for (const listener of listeners) listener(...(values as never[]));
    },
    listeners,
  };
}

interface Injection {
  readonly func?: (...args: unknown[]) => unknown;
  readonly args?: readonly unknown[];
  readonly files?: readonly string[];
}

/** The part of webextension-polyfill that the adapters use. */
export function createFakeBrowser() {
  return {
    tabs: {
      onRemoved: event(),
      onUpdated: event(),
      query: vi.fn(async () => [{ id: 1, windowId: 10 }]),
      create: vi.fn(async () => ({})),
    },
    action: {
      setBadgeText: vi.fn(async () => {}),
      setBadgeBackgroundColor: vi.fn(async () => {}),
    },
    commands: { onCommand: event() },
    runtime: {
      onInstalled: event(),
      openOptionsPage: vi.fn(async () => {}),
      getURL: (path: string) => `extension:/${path}`,
    },
    storage: { session: { set: vi.fn(async (_items: object) => {}) } },
    scripting: {
      /** Runs what is injected as the page would: from its source, without what is around it. */
      executeScript: vi.fn(async ({ func, args = [] }: Injection): Promise<object[]> => {
        if (func === undefined) return [{}];
        const alone = new Function(`return (${func})`)();
        return [{ result: await alone(...structuredClone(args)) }];
      }),
    },
  };
}
