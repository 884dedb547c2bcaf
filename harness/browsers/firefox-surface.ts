import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ChromeWindow } from './firefox-chrome.ts';
import type { Surface } from './popup.ts';
import { until } from './until.ts';

/** What Firefox's window offers a chrome document beyond the web's own. */
interface PopupBrowser extends HTMLElement {
  readonly currentURI: { readonly spec: string };
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

type Answer = { readonly value?: unknown; readonly error?: string };

/** Where the window has them: each selector within the document of the one before. */
const places = {
  popup: ['.webextension-popup-browser'],
  panel: ['#sidebar', '#webext-panels-browser'],
  tab: ['#tabbrowser-tabpanels > .deck-selected browser'],
} as const;

/** The open popup of Firefox, the panel in its sidebar, or our page in the tab in front, reached from the window around it. */
export class FirefoxSurface implements Surface {
  readonly #window: ChromeWindow;
  readonly #place: readonly string[];

  constructor(window: ChromeWindow, place: keyof typeof places = 'popup') {
    this.#window = window;
    this.#place = places[place];
  }

  /** Whether it is open and has loaded its page. */
  isOpen(): Promise<boolean> {
    return this.#window.callWith(this.#place, (browser: PopupBrowser | null) => {
      const panel = browser?.closest('panel');
      if (!browser || (panel && Reflect.get(panel, 'state') !== 'open')) return false;
      return browser.currentURI.spec.startsWith('moz-extension:');
    });
  }

  /** Evaluates in a sandbox with the page's own rights, which its content policy does not bind. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.#window.callWith(
      this.#place,
      (browser: PopupBrowser | null, script: string) => {
        if (!browser) throw new Error('It is closed.');
        const name = `crossfoot-test:${Math.random()}`;
        return new Promise<Answer>((resolve) => {
          browser.messageManager.addMessageListener(name, ({ data }) => resolve(data));
          const source = script.replace('MESSAGE', name);
          const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
          browser.messageManager.loadFrameScript(address, false);
        });
      },
      frameScript(expression),
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  async click(selector: string, index: number): Promise<void> {
    const inside = await this.evaluate(`(() => {
      const element = document.querySelectorAll(${JSON.stringify(selector)})[${index}];
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    })()`);
    const [x = 0, y = 0] = Array.isArray(inside) ? inside.map(Number) : [];
    const frame = await this.#window.callWith(this.#place, (browser: PopupBrowser | null) => {
      const own = browser?.getBoundingClientRect();
      // The sidebar's browser stands in a document of its own.
      const around = browser?.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
      return { x: (own?.x ?? 0) + (around?.x ?? 0), y: (own?.y ?? 0) + (around?.y ?? 0) };
    });
    await this.#window.clickAt(frame.x + x, frame.y + y);
  }

  press(key: string): Promise<void> {
    return this.#window.press(key);
  }

  async screenshot(file: string): Promise<void> {
    const base64 = await this.#window.callWith(
      this.#place,
      async (browser: PopupBrowser | null) => {
        if (!browser) throw new Error('It is closed.');
        const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
          null,
          1,
          'white',
        );
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/png' });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      },
    );
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(base64, 'base64'));
  }

  readClipboard(): Promise<string> {
    return this.#window.call(() => navigator.clipboard.readText());
  }

  readClipboardHtml(): Promise<string> {
    return this.#window.call(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = item?.types.includes('text/html') ? await item.getType('text/html') : null;
      return (await blob?.text()) ?? '';
    });
  }

  async clearClipboard(): Promise<void> {
    await this.#window.call(() => navigator.clipboard.writeText(''));
  }

  async close(): Promise<void> {
    await this.#window.callWith(this.#place, (browser: PopupBrowser | null) => {
      const panel = browser?.closest('panel');
      if (panel) Reflect.apply(Reflect.get(panel, 'hidePopup'), panel, []);
      else Reflect.get(globalThis, 'SidebarController').hide();
    });
    await until('it to close', async () => ((await this.isOpen()) ? null : true));
  }
}

function frameScript(expression: string): string {
  return `(async () => {
    let answer;
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const source = ${JSON.stringify(`(async () => JSON.stringify({ value: await ${expression} }))()`)};
      answer = JSON.parse(await Cu.evalInSandbox(source, sandbox));
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage('MESSAGE', answer);
  })()`;
}
