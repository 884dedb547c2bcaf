import type { Browser, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import {
  type ChromiumSession,
  connectChromium,
  launchChromium,
} from '../../../harness/browsers/chromium.ts';
import { connectFirefox, type FirefoxSession } from '../../../harness/browsers/firefox.ts';
import { type PageServer, servePages } from '../../../harness/browsers/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of the run, which the files of a project use one after another. */
    browser:
      | { readonly name: 'chrome'; readonly address: string }
      | { readonly name: 'firefox'; readonly address: string; readonly id: string };
  }
}

/** What the tests of a file share: the browser of the run, and a server whose origin is the file's own. */
export interface Shared<Session> {
  readonly session: Session;
  readonly server: PageServer;
}

/** Of the files that only Chromium can run. */
export function shareChromium(): Shared<ChromiumSession> {
  return share(connectGivenChromium);
}

/**
 * Of the files that run in either browser. `apart`: Chromium is one of the file's own, where it is granted what
 * no other file is to have: it goes on to hold back sites that were granted once.
 */
export function shareBrowser({ apart = false } = {}): Shared<ChromiumSession | FirefoxSession> {
  const given = inject('browser');
  if (apart && given.name === 'chrome') {
    const end = (session: ChromiumSession) => session.close();
    return share(() => launchChromium(builtExtension('chrome')), end);
  }
  return share<ChromiumSession | FirefoxSession>(
    given.name === 'chrome' ? connectGivenChromium : () => connectFirefox(given.address, given.id),
  );
}

function connectGivenChromium(): Promise<ChromiumSession> {
  return connectChromium(inject('browser').address);
}

/** Connects for a file; after each test closes what it opened, and in the end forgets what was stored. */
function share<Session extends ChromiumSession | FirefoxSession>(
  connect: () => Promise<Session>,
  end: (session: Session) => Promise<void> = (session) => session.disconnect(),
): Shared<Session> {
  let server: PageServer | undefined;
  let session: Session | undefined;
  let open: readonly Page[] = [];

  beforeAll(async () => {
    server = await servePages();
    session = await connect();
    const own = await session.browser.pages();
    return async () => {
      if (session) await closeAllBut(own, session.browser);
      await session?.forget();
      if (session) await end(session);
      await server?.close();
    };
  });
  beforeEach(async () => {
    open = (await session?.browser.pages()) ?? [];
  });
  afterEach(async () => {
    if (session) await closeAllBut(open, session.browser);
  });

  return {
    get session() {
      return begun(session);
    },
    get server() {
      return begun(server);
    },
  };
}

async function closeAllBut(kept: readonly Page[], browser: Browser) {
  const pages = await browser.pages();
  await Promise.all(pages.filter((page) => !kept.includes(page)).map((page) => page.close()));
}

function begun<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Only within a test');
  return value;
}
