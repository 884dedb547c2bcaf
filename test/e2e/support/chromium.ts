import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import {
  type ChromiumPopup,
  type ChromiumSession,
  launchChromium,
} from '../../../harness/browsers/chromium.ts';
import { type PageServer, servePages } from '../../../harness/browsers/server.ts';

/** What a file's tests in Chromium share. */
export interface Shared {
  readonly server: PageServer;
  readonly session: ChromiumSession;
  /** The page last opened; closed after each test. */
  page: Page;
  /** Opens an address and clicks the icon; the verdict is in. */
  audit(address: string): Promise<ChromiumPopup>;
  /** Clicks the icon on the page that is open; the verdict is in. */
  again(): Promise<ChromiumPopup>;
  /** The address of 西镇乡. */
  xizhen(): string;
}

/** One browser with the extension and one server of pages for all tests of a file. */
export function shareChromium(): Shared {
  let server: PageServer | undefined;
  let session: ChromiumSession | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    server = await servePages();
    session = await launchChromium(builtExtension('chrome'));
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  afterEach(() => page?.close());

  const begun = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('Only within a test');
    return value;
  };
  const shared: Shared = {
    get server() {
      return begun(server);
    },
    get session() {
      return begun(session);
    },
    get page() {
      return begun(page);
    },
    set page(opened) {
      page = opened;
    },
    async audit(address) {
      page = await shared.session.open(address);
      return shared.again();
    },
    async again() {
      const popup = await shared.session.openPopup(shared.page);
      await popup.verdict();
      return popup;
    },
    xizhen: () => shared.server.url('000-xizhen-2023'),
  };
  return shared;
}
