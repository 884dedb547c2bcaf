/**
 * `npm run bench`: measures in a real Chromium how fast the extension is, prints every figure with its
 * target, and fails where one is missed. `npm run bench -- growth heap` measures these parts alone.
 * See docs/performance.md.
 */
import { launchChromium } from '../harness/browsers/chromium.ts';
import { servePages } from '../harness/browsers/server.ts';
import { measureArchive } from './archive.ts';
import { measureAudit } from './audit-speed.ts';
import { builtExtension } from './built-extension.ts';
import { measureBytes } from './bytes.ts';
import { measureCommand } from './command.ts';
import { measureDiagnosis } from './diagnosis-speed.ts';
import { measureFiles } from './files.ts';
import { measureGrowth } from './growth.ts';
import { measureHeap } from './heap.ts';
import { measureQueue } from './queue/queue-speed.ts';
import { measureReading } from './reading.ts';
import { measureScrolling } from './scroll.ts';
import { measureStart } from './start/start-speed.ts';
import { isMet, type Line, tableOf } from './table.ts';
import { measureText } from './text-speed.ts';

/** All figures are medians of so many runs. */
const runs = 21;

const folder = builtExtension();
const server = await servePages();
const session = await launchChromium(folder);

const parts: Readonly<Record<string, { what: string; measure(): Promise<Line[]> | Line[] }>> = {
  bytes: { what: 'Bytes of the built scripts', measure: () => measureBytes(folder) },
  reading: {
    what: 'Reading, over visiting every text',
    measure: () => measureReading(session, runs),
  },
  diagnosis: { what: 'Diagnosis', measure: () => measureDiagnosis(session, runs) },
  growth: {
    what: 'Growth with the reports on a page',
    measure: () => measureGrowth(session, runs),
  },
  audit: {
    what: 'The whole audit, times faster than axe-core',
    measure: () => measureAudit({ session, server, folder }, runs),
  },
  text: {
    what: 'A report with megabytes of text',
    measure: () => measureText(session, server),
  },
  start: {
    what: 'From the click, over the popup of an empty extension',
    measure: () => measureStart(folder, server, runs),
  },
  scroll: {
    what: 'Script in a frame of scrolling',
    measure: () => measureScrolling(session, folder, runs),
  },
  files: {
    what: 'Files, over pdf.js’s own texts and operators',
    measure: () => measureFiles(session, runs),
  },
  archive: {
    what: 'A thousand reports in the archive',
    measure: () => measureArchive(session, server),
  },
  heap: { what: 'Heap', measure: () => measureHeap(session, server) },
  command: { what: 'The command over folders of reports', measure: measureCommand },
  queue: { what: 'Many reports by the command', measure: measureQueue },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => parts[name] === undefined);
const missed: string[] = [];
try {
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`);
  for (const [name, { what, measure }] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const lines = await measure();
    console.log(`${tableOf(what, lines)}\n`);
    missed.push(...lines.filter((line) => !isMet(line)).map((line) => `${name}: ${line.what}`));
  }
} finally {
  await session.close();
  await server.close();
}
for (const target of missed) console.error(`missed: ${target}`);
if (missed.length > 0) process.exitCode = 1;
