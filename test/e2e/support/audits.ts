import type { Page } from 'puppeteer-core';
import type { ChromiumPopup, ChromiumSession } from '../../../harness/browsers/chromium.ts';
import { type Shared, shareChromium } from './shared.ts';

/** The popup over a page, in Chromium. */
export interface Audits extends Shared<ChromiumSession> {
  /** The page last opened; closed after each test. */
  page: Page;
  /** Opens an address and clicks the icon; the verdict is in. */
  audit(address: string): Promise<ChromiumPopup>;
  /** Clicks the icon on the page that is open; the verdict is in. */
  again(): Promise<ChromiumPopup>;
  /** The address of 西镇乡. */
  xizhen(): string;
}

/** For the tests of a file. */
export function shareAudits(): Audits {
  const chromium = shareChromium();
  let page: Page | undefined;

  const audits: Audits = {
    get server() {
      return chromium.server;
    },
    get session() {
      return chromium.session;
    },
    get page() {
      if (page === undefined) throw new Error('No page was opened.');
      return page;
    },
    set page(opened) {
      page = opened;
    },
    async audit(address) {
      page = await chromium.session.open(address);
      return audits.again();
    },
    async again() {
      const popup = await chromium.session.openPopup(audits.page);
      await popup.verdict();
      return popup;
    },
    xizhen: () => chromium.server.url('000-xizhen-2023'),
  };
  return audits;
}
