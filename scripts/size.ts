/**
 * Fails where a built script is larger than it may be: the scripts injected into a page, one to
 * read it at every click, one to read on and one to draw on it, all that the popup loads before it shows, and the whole. The rest is printed for the record.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { bytesOf, filesOfPage } from '../harness/bundle.ts';

const pageScriptNames = [
  'inspector',
  'figures',
  'plain',
  'closer',
  'sweep',
  'changes',
  'links',
  'marks',
];
const limits = { pageScript: 30_000, popup: 80_000, package: 6_000_000 };

let withinLimits = true;
for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/${browser}-mv3`;
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build" first.`);
  const pageScripts = pageScriptNames.map((name) => join(folder, `${name}.js`));
  const popup = filesOfPage(folder, 'popup.html');
  for (const file of pageScripts) {
    check(`${browser} ${basename(file)}`, bytesOf([file]), limits.pageScript);
  }
  check(`${browser} popup`, bytesOf(oneLanguage(popup)), limits.popup);
  check(`${browser} package, unpacked`, bytesOf(filesIn(folder)), limits.package);
  for (const file of filesIn(folder).filter((one) => /\.m?js$/.test(one))) {
    if (pageScripts.includes(file) || popup.includes(file)) continue;
    console.log(`  ${browser} ${relative(folder, file)}: ${bytesOf([file])} bytes`);
  }
}
if (!withinLimits) process.exitCode = 1;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A popup loads the wording of one language: the larger one counts. */
function oneLanguage(files: readonly string[]): string[] {
  const wording = files.filter((file) => /^(zh_CN|en|ui)-/.test(basename(file)));
  const [, ...rest] = wording.sort((a, b) => bytesOf([b]) - bytesOf([a]));
  return files.filter((file) => !rest.includes(file));
}

function check(what: string, bytes: number, limit: number): void {
  const over = bytes > limit;
  if (over) withinLimits = false;
  console.log(`${over ? '✗' : '✓'} ${what}: ${bytes} bytes of ${limit}`);
}
