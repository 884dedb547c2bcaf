/**
 * Firefox's own window, as WebDriver BiDi shows it where `--remote-allow-system-access` permits:
 * the toolbar is a document, and a click on its buttons is dispatched as the mouse would.
 */
import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';

interface Connection {
  send(method: string, parameters: unknown): Promise<unknown>;
}

const treeSchema = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) }),
});

const evaluatedSchema = z.object({
  result: z.union([
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
    z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.string()) }) }),
  ]),
});

/** One browser window's chrome document, `browser.xhtml`. */
export class ChromeWindow {
  readonly #connection: Connection;
  readonly #context: string;

  constructor(connection: Connection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Calls a function in the window; arguments and result are JSON data, a promise is awaited. */
  call<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#evaluate(`(${work})(...${JSON.stringify(args)})`);
  }

  /**
   * Calls a function with an element: each selector is looked for in the document that the one before
   * shows. Null where there is none.
   */
  callWith<E extends Element, A extends readonly unknown[], R>(
    path: readonly string[],
    work: (element: E | null, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    return this.#evaluate(
      `(${work})((${elementAt})(${JSON.stringify(path)}), ...${JSON.stringify(args)})`,
    );
  }

  async #evaluate<R>(called: string): Promise<Awaited<R>> {
    const expression = `(async () => JSON.stringify({ value: await ${called} }))()`;
    const answer = await this.#connection.send('script.evaluate', {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const { result } = evaluatedSchema.parse(answer);
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result.value ?? '{}').value;
  }

  /** Clicks the middle of an element of the window; false where it is not shown, or still opening. */
  async click(selector: string): Promise<boolean> {
    const spot = await this.call((wanted) => {
      const element = document.querySelector(wanted);
      const panel = element?.closest('panel');
      if (panel && Reflect.get(panel, 'state') !== 'open') return null;
      const box = element?.getBoundingClientRect();
      return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    if (spot) await this.clickAt(spot.x, spot.y);
    return spot !== null;
  }

  /** Moves, presses and releases the left button; `x` and `y` in CSS pixels of the window. */
  clickAt(x: number, y: number): Promise<void> {
    return this.call(
      (left, top) => {
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          const event = [type, left, top, { button: 0, clickCount: 1 }, {}];
          Reflect.apply(Reflect.get(window, 'synthesizeMouseEvent'), window, event);
        }
      },
      x,
      y,
    );
  }

  /** Presses and releases a key where the focus is, a popup included. */
  press(key: string): Promise<void> {
    return this.call((name) => {
      const components: object = Reflect.get(window, 'Components');
      const processors: object = Reflect.get(
        Reflect.get(components, 'classes'),
        '@mozilla.org/text-input-processor;1',
      );
      const kind: unknown = Reflect.get(
        Reflect.get(components, 'interfaces'),
        'nsITextInputProcessor',
      );
      const processor: object = Reflect.apply(
        Reflect.get(processors, 'createInstance'),
        processors,
        [kind],
      );
      const call = (method: string, argument: unknown) =>
        Reflect.apply(Reflect.get(processor, method), processor, [argument]);
      call('beginInputTransactionForTests', window);
      const event = new KeyboardEvent('', { key: name });
      call('keydown', event);
      call('keyup', event);
    }, key);
  }
}

function elementAt(path: readonly string[]): Element | null {
  let within: Document | null = document;
  let found: Element | null = null;
  for (const selector of path) {
    found = within?.querySelector(selector) ?? null;
    within = found && Reflect.get(found, 'contentDocument');
  }
  return found;
}

/** The chrome document of the browser's only window. */
export async function chromeWindow(browser: Browser): Promise<ChromeWindow> {
  const connection = connectionOf(browser);
  const tree = treeSchema.parse(
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }),
  );
  const found = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!found) throw new Error('Firefox shows no browser window.');
  return new ChromeWindow(connection, found.context);
}

/** Puppeteer's BiDi connection, which its types keep to themselves. */
function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('puppeteer no longer shows its BiDi connection.');
  return connection;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value;
}
