/**
 * How long reading takes against a floor that visits every text node once and reads its data, both
 * in the isolated world of a real Chromium, turn by turn in one run.
 * Run: node bench/reading.ts
 */
import { fileURLToPath } from 'node:url';
import { type CDPSession, launch } from 'puppeteer-core';
import { build } from 'vite';
import { portalPages } from './portal-pages.ts';

const runs = 30;

const built = await build({
  logLevel: 'silent',
  configFile: false,
  build: {
    write: false,
    lib: {
      entry: fileURLToPath(new URL('../lib/page/read-page.ts', import.meta.url)),
      formats: ['iife'],
      name: 'reading',
    },
  },
});
const output = (Array.isArray(built) ? built : [built]).flatMap((one) =>
  'output' in one ? one.output : [],
);
const script = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
console.log(`lib/page minified: ${new TextEncoder().encode(script).length} bytes`);

/** Medians in milliseconds. */
const measure = `(() => {
  const floor = () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let units = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) units += node.data.length;
    return units;
  };
  const time = (work) => { const start = performance.now(); work(); return performance.now() - start; };
  const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
  const page = reading.readPage(document).page;
  const floors = [], reads = [];
  // The browser's clock is coarse: a sample repeats its work until it lasts long enough.
  const repeats = (work) => Math.max(1, Math.ceil(4 / Math.max(time(work), 0.1)));
  const read = () => reading.readPage(document);
  const sample = (work, count) => time(() => { for (let turn = 0; turn < count; turn++) work(); }) / count;
  for (let warm = 0; warm < 3; warm++) { floor(); read(); }
  const floorRepeats = repeats(floor), readRepeats = repeats(read);
  for (let run = 0; run < ${runs}; run++) {
    floors.push(sample(floor, floorRepeats));
    reads.push(sample(read, readRepeats));
  }
  return {
    floor: median(floors), read: median(reads), best: Math.min(...reads) / Math.min(...floors),
    blocks: page.blocks.length,
    cells: page.blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.grid.cells.length : 0), 0),
    nodes: document.getElementsByTagName('*').length,
  };
})()`;

const browser = await launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--js-flags=--expose-gc',
  ],
});
try {
  for (const [name, html] of Object.entries(portalPages)) {
    if (process.argv[2] !== undefined && !name.includes(process.argv[2])) continue;
    const page = await browser.newPage();
    await page.setContent(html);
    const session = await page.createCDPSession();
    const contextId = await isolatedWorld(session);
    await session.send('Runtime.evaluate', {
      expression: script.replace(/^(?:var|const|let) /, 'globalThis.x=0;var '),
      contextId,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: measure,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    const { floor, read, best, blocks, cells, nodes } = result.value as Record<string, number> as {
      floor: number;
      best: number;
      read: number;
      blocks: number;
      cells: number;
      nodes: number;
    };
    console.log(
      `${name}: ${(read / floor).toFixed(2)} × floor (best run ${best.toFixed(2)}; ${read.toFixed(2)} ms over ${floor.toFixed(2)} ms; ${nodes} elements, ${blocks} blocks, ${cells} cells)`,
    );
    await page.close();
  }
} finally {
  await browser.close();
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return executionContextId;
}
