import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';

/** One of the bench's own modules as a classic script that sets `globalThis[name]`. */
export async function scriptOf(module: string, name: string): Promise<string> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(module, import.meta.url)),
        formats: ['iife'],
        name,
      },
    },
  });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  return `${code}\nglobalThis.${name} = ${name};`;
}

/** JavaScript globals of their own over a page's document. */
export interface World {
  run(script: string): Promise<void>;
  /** Calls a function that uses nothing but its arguments (JSON data) and the world's globals. */
  call<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
}

/** A new world over the page as it is now, such as the browser gives an extension. */
export async function isolatedWorld(page: Page): Promise<World> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return worldOf(session, executionContextId);
}

/** The world of the page's own scripts. */
export async function mainWorld(page: Page): Promise<World> {
  return worldOf(await page.createCDPSession());
}

function worldOf(session: CDPSession, contextId?: number): World {
  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId === undefined ? {} : { contextId }),
    });
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return {
    run: async (script) => {
      await evaluate(`${script};0`);
    },
    async call<A extends readonly unknown[], R>(
      work: (...args: A) => R,
      ...args: A
    ): Promise<Awaited<R>> {
      const value = await evaluate(`(${work})(...${JSON.stringify(args)})`);
      return value as Awaited<R>;
    },
  };
}
