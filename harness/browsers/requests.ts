/**
 * Every request a Chromium makes, from any page, popup, frame or worker, each watched from before its
 * first line runs.
 *
 *     const watch = await watchRequests(session);
 *     …
 *     watch.outside();        // addresses asked for that are not the extension's own files
 *     await watch.stop();
 *
 * Chromium asks for a page's /favicon.ico by itself, some time after loading: wait until the server
 * has seen that (`server.requests`) before watching.
 */
import type { CDPSession } from 'puppeteer-core';
import type { ChromiumSession } from './chromium.ts';

export interface RequestWatch {
  /** All addresses so far. */
  readonly seen: ReadonlySet<string>;
  /** Those that leave the extension, sorted: `data:` and `blob:` addresses go nowhere. */
  outside(): string[];
  stop(): Promise<void>;
}

const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

export async function watchRequests(session: ChromiumSession): Promise<RequestWatch> {
  const seen = new Set<string>();
  const root = await session.browser.target().createCDPSession();
  await watchChildren(root, seen);
  await root.send('Target.setAutoAttach', attach);
  const own = [`${session.origin}/`, 'data:', 'blob:'];
  return {
    seen,
    outside: () =>
      [...seen].filter((address) => !own.some((start) => address.startsWith(start))).sort(),
    stop: () => root.detach(),
  };
}

/** Listens to each target that `parent` attaches to, then lets it run. */
async function watchChildren(parent: CDPSession, seen: Set<string>): Promise<void> {
  parent.on('Target.attachedToTarget', ({ sessionId }) => {
    const child = parent.connection()?.session(sessionId);
    if (!child) return;
    child.on('Network.requestWillBeSent', ({ request }) => {
      seen.add(request.url);
    });
    child.on('Network.webSocketCreated', ({ url }) => {
      seen.add(url);
    });
    // A target may close while it is being set up; then there is nothing left to watch.
    Promise.all([
      child.send('Network.enable'),
      watchChildren(child, seen),
      child.send('Target.setAutoAttach', attach),
      child.send('Runtime.runIfWaitingForDebugger'),
    ]).catch(() => {});
  });
}
