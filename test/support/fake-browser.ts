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

/** What the page script's door answers; a test replaces what it is about. */
export interface FakeDoor {
  read: () => unknown;
  paint: (order: unknown) => unknown;
  erase: () => unknown;
  painted: () => unknown;
  show: (target: unknown) => unknown;
  preview: (cells: unknown) => unknown;
}

interface Injection {
  readonly func?: (...args: unknown[]) => unknown;
  readonly args?: readonly unknown[];
  readonly files?: readonly string[];
}

/** The part of webextension-polyfill that the popup uses, over one tab and a door of the test's. */
export function createFakeBrowser() {
  const stored = new Map<string, unknown>();
  const onRemoved = event();
  const onUpdated = event();
  const browser = {
    stored,
    door: {} as FakeDoor,
    tabs: {
      onRemoved,
      onUpdated,
      query: vi.fn(async () => [{ id: 1 }]),
      create: vi.fn(async () => ({})),
    },
    action: {
      setBadgeText: vi.fn(async () => {}),
      setBadgeBackgroundColor: vi.fn(async () => {}),
    },
    runtime: { openOptionsPage: vi.fn(async () => {}), getURL: (path: string) => path },
    storage: {
      local: {
        get: vi.fn(async (key: string) => ({ [key]: stored.get(key) })),
        set: vi.fn(async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        }),
        remove: vi.fn(async (key: string) => void stored.delete(key)),
      },
    },
    scripting: {
      /** Injected functions reach for `globalThis.crossfoot`, which here is the test's door. */
      executeScript: vi.fn(async ({ func, args = [] }: Injection) => {
        vi.stubGlobal('crossfoot', browser.door);
        return [{ result: await func?.(...args) }];
      }),
    },
    reset() {
      stored.clear();
      vi.clearAllMocks();
      let painted = false;
      browser.door = {
        read: () => undefined,
        paint: vi.fn(() => {
          painted = true;
        }),
        erase: vi.fn(() => {
          painted = false;
        }),
        painted: () => painted,
        show: vi.fn(() => true),
        preview: vi.fn(),
      };
    },
  };
  return browser;
}
