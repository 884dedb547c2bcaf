import { vi } from 'vitest';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import type { Clock, Inspector, Ports, Tab } from '../../lib/session/ports.ts';
import { answer, createRemote } from '../../lib/session/protocol.ts';
import { createStore, type StorageArea } from '../../lib/settings/store.ts';

const now = () => new Date('2026-01-20T08:00:00Z');

/** A `storage.local` over a Map. */
export function fakeArea(stored: Map<string, unknown>) {
  return {
    get: async (key: string | null) =>
      Object.fromEntries(key === null ? stored : [[key, stored.get(key)]]),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    }),
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) stored.delete(key);
    },
  } satisfies StorageArea;
}

/** The auditor as a session reaches it, without the worker in between. */
function remoteAuditor() {
  const auditor = createAuditor(now);
  const remote = createRemote((call) =>
    queueMicrotask(() => remote.onAnswer(structuredClone(answer(auditor, structuredClone(call))))),
  );
  return remote.auditor;
}

/** Ports that remember what they were asked; a test replaces what it is about. */
export function fakePorts() {
  const stored = new Map<string, unknown>();
  const area = fakeArea(stored);
  const watchers = new Set<Parameters<Tab['watch']>[0]>();
  const timers = new Map<() => void, number>();
  let painted = false;
  const ports = {
    inspector: {
      readPage: vi.fn<Inspector['readPage']>(),
      /** The page changes no more. */
      readChanges: vi.fn<Inspector['readChanges']>(() => new Promise(() => {})),
      isSameDocument: vi.fn<Inspector['isSameDocument']>(async () => true),
      paint: vi.fn<Inspector['paint']>(async () => {
        painted = true;
        return true;
      }),
      erase: vi.fn<Inspector['erase']>(async () => {
        painted = false;
      }),
      painted: vi.fn<Inspector['painted']>(async () => painted),
      lost: vi.fn<Inspector['lost']>(async () => false),
      show: vi.fn<Inspector['show']>(async () => true),
      preview: vi.fn<Inspector['preview']>(async () => {}),
    },
    tab: {
      watch(onEvent) {
        watchers.add(onEvent);
        return () => void watchers.delete(onEvent);
      },
      showBadge: vi.fn<Tab['showBadge']>(async () => {}),
      open: vi.fn<Tab['open']>(async () => {}),
      openSettings: vi.fn<Tab['openSettings']>(async () => {}),
    },
    store: createStore(area),
    clipboard: { write: vi.fn(async (_text: string) => {}) },
    clock: {
      now,
      after(milliseconds, work) {
        timers.set(work, milliseconds);
        return () => void timers.delete(work);
      },
    } satisfies Clock,
    auditor: remoteAuditor(),
  } satisfies Ports;
  return { ports, stored, area, watchers, timers };
}
