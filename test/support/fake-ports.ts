import { vi } from 'vitest';
import { wording } from '../../harness/wording.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import type { Clock, Inspector, Pane, Ports, Tab } from '../../lib/session/ports.ts';
import { answer, type Call, createRemote } from '../../lib/session/protocol.ts';
import { noteOf } from '../../lib/session/tab-note.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { createStore } from '../../lib/settings/store.ts';
import type { Copied } from '../../lib/summary/copy.ts';
import { fakeArea, fakeLock, storageOver } from './fake-storage.ts';

const now = () => new Date('2026-01-20T08:00:00Z');

/** A clock that a test moves on. */
export function fakeClock() {
  const timers = new Map<() => void, number>();
  const clock: Clock = {
    now,
    after(milliseconds, work) {
      timers.set(work, milliseconds);
      return () => void timers.delete(work);
    },
  };
  /** Does what waits for so many milliseconds. */
  const pass = (passed: number) => {
    for (const [work, milliseconds] of timers) {
      if (milliseconds !== passed) continue;
      timers.delete(work);
      work();
    }
  };
  return { clock, timers, pass };
}

/**
 * The auditor as a session reaches it; `answers` is false for a call whose answer never comes, `lose` has the
 * worker die.
 */
function remoteAuditor(clock: Clock, answers: (call: Call) => boolean) {
  const end = vi.fn();
  let lose = () => {};
  const start = vi.fn<Parameters<typeof createRemote>[0]>(({ onAnswer, onDeath }) => {
    lose = () => onDeath('Out of memory');
    const auditor = createAuditor(wording, '0.0.0', now);
    return {
      post(call) {
        if (!answers(call)) return;
        queueMicrotask(() => onAnswer(structuredClone(answer(auditor, structuredClone(call)))));
      },
      end,
    };
  });
  return { auditor: createRemote(start, clock), start, end, lose: () => lose() };
}

/** Ports that remember what they were asked; a test replaces what it is about. */
export function fakePorts() {
  const stored = new Map<string, unknown>();
  const area = fakeArea(stored);
  const watchers = new Set<Parameters<Tab['watch']>[0]>();
  const { clock, timers, pass } = fakeClock();
  const answers = vi.fn((_call: Call) => true);
  const { auditor, ...worker } = remoteAuditor(clock, answers);
  const lock = fakeLock();
  const notes = new Map<string, unknown>();
  const storage = storageOver(area, fakeArea(notes));
  let painted = false;
  const ports = {
    inspector: {
      readPage: vi.fn<Inspector['readPage']>(),
      /** The page changes no more. */
      readChanges: vi.fn<Inspector['readChanges']>(() => new Promise(() => {})),
      wasRead: vi.fn<Inspector['wasRead']>(async () => true),
      readLinks: vi.fn<Inspector['readLinks']>(async () => null),
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
      address: vi.fn<Tab['address']>(async () => 'https://portal.example/report.html'),
      openFile: vi.fn<Tab['openFile']>(async () => {}),
      openWorkbench: vi.fn<Tab['openWorkbench']>(async () => {}),
      openNotice: vi.fn<Tab['openNotice']>(async () => {}),
    },
    pane: {
      cover: vi.fn<Pane['cover']>(async () => null),
      close: vi.fn(),
      openPanel: vi.fn(async () => {}),
      shortcuts: vi.fn<Pane['shortcuts']>(async () => ({})),
    },
    note: noteOf(storage, 1),
    store: createStore(storage, lock, addressKey),
    clipboard: { write: vi.fn(async (_copied: Copied) => {}) },
    clock,
    auditor,
  } satisfies Ports;
  return { ports, stored, notes, area, watchers, timers, pass, worker: { ...worker, answers } };
}
