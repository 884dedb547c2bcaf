/**
 * The popup as a person uses it, by the test ids of the design; the same in every browser, and for the
 * panel, which shows the same.
 *
 *     const popup = await session.openPopup(page);
 *     await popup.verdict();            // waits out `working`: { state: 'done', text: '1 处错误…' }
 *     await popup.findings();           // [{ code: 'arithmetic', severity: 'error', text: '…' }]
 *     await popup.copy('text');         // clicks the button, returns what is then on the clipboard
 *     await popup.copyHtml('table');    // the same as HTML
 *     await popup.locate(0);            // 定位 of the first finding
 *     await popup.ignore(0);
 *     await popup.toggleHighlight();
 *     await popup.click('[data-testid="retry"]');   // anything else, by selector
 *     await popup.evaluate((id) => document.getElementById(id)?.textContent, 'organ');
 *     await popup.waitFor(() => document.querySelectorAll('.open').length === 1);
 *     await popup.press('Tab');
 *     await popup.screenshot('artifacts/popup.png');
 *     await popup.close();
 *
 * Functions given to `evaluate` and `waitFor` run in the popup's document: they may use their
 * arguments (JSON data) and nothing of the test's scope.
 */
import type { KeyInput } from 'puppeteer-core';
import { until } from './until.ts';

export type VerdictState = 'working' | 'done' | 'no-report' | 'unread' | 'error';
export type CopyKind = 'text' | 'markdown' | 'table' | 'json' | 'notice';

export interface Verdict {
  readonly state: VerdictState;
  readonly text: string;
}

export interface ShownFinding {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
}

/** How one browser lets us reach the popup's document. */
export interface Surface {
  /** The value of an expression in the popup's document, a promise awaited, as JSON data. */
  evaluate(expression: string): Promise<unknown>;
  /** A real mouse click in the middle of the `index`th element that matches. */
  click(selector: string, index: number): Promise<void>;
  press(key: KeyInput): Promise<void>;
  screenshot(file: string): Promise<void>;
  readClipboard(): Promise<string>;
  /** What is on it as HTML; "" where nothing is. */
  readClipboardHtml(): Promise<string>;
  clearClipboard(): Promise<void>;
  close(): Promise<void>;
}

export class Popup {
  readonly #surface: Surface;

  constructor(surface: Surface) {
    this.#surface = surface;
  }

  /** Waits until the audit has ended. */
  async verdict(): Promise<Verdict> {
    return until('a verdict', async () => {
      const shown = await this.evaluate(() => {
        const element = document.querySelector<HTMLElement>('[data-testid="verdict"]');
        return element && { state: element.dataset.state ?? '', text: element.textContent.trim() };
      });
      return shown && isEnded(shown.state) ? { state: shown.state, text: shown.text } : null;
    });
  }

  /** The findings in the order shown. */
  findings(): Promise<ShownFinding[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')].map((element) => ({
        code: element.dataset.code ?? '',
        severity: element.dataset.severity ?? '',
        text: element.textContent.trim(),
      })),
    );
  }

  locate(finding: number): Promise<void> {
    return this.click('[data-testid="finding"] [data-testid="locate"]', finding);
  }

  ignore(finding: number): Promise<void> {
    return this.click('[data-testid="finding"] [data-testid="ignore"]', finding);
  }

  toggleHighlight(): Promise<void> {
    return this.click('[data-testid="toggle-highlight"]');
  }

  /** Clicks a copy button and returns what it put on the clipboard. */
  async copy(kind: CopyKind): Promise<string> {
    await this.#surface.clearClipboard();
    await this.click(`[data-testid="copy-${kind}"]`);
    return until(`${kind} on the clipboard`, async () => {
      return (await this.#surface.readClipboard()) || null;
    });
  }

  /** Clicks a copy button and returns what it put on the clipboard as HTML. */
  async copyHtml(kind: CopyKind): Promise<string> {
    await this.copy(kind);
    return this.#surface.readClipboardHtml();
  }

  async evaluate<A extends readonly unknown[], R>(
    work: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const value = await this.#surface.evaluate(`(${work})(...${JSON.stringify(args)})`);
    return value as Awaited<R>;
  }

  /** Waits until `holds` is true in the popup. */
  async waitFor<A extends readonly unknown[]>(
    holds: (...args: A) => boolean,
    ...args: A
  ): Promise<void> {
    await until(String(holds), async () => (await this.evaluate(holds, ...args)) || null);
  }

  /** Waits for the element, then clicks it. */
  async click(selector: string, index = 0): Promise<void> {
    await this.waitFor((s, i) => document.querySelectorAll(s).length > i, selector, index);
    await this.#surface.click(selector, index);
  }

  press(key: KeyInput): Promise<void> {
    return this.#surface.press(key);
  }

  /** A picture of the popup alone. Makes the folder. */
  screenshot(file: string): Promise<void> {
    return this.#surface.screenshot(file);
  }

  close(): Promise<void> {
    return this.#surface.close();
  }
}

function isEnded(state: string): state is Exclude<VerdictState, 'working'> {
  return ['done', 'no-report', 'unread', 'error'].includes(state);
}
