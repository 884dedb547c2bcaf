/** Fails where a built script is larger than a click may cost: prints each with its limit. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bytesOf, filesOfPage } from './bundle.ts';

const limits = { pageScript: 30_000, popup: 80_000 };

let withinLimits = true;
for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/${browser}-mv3`;
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build" first.`);
  check(`${browser} page script`, bytesOf([join(folder, 'inspector.js')]), limits.pageScript);
  check(`${browser} popup`, bytesOf(oneLanguage(filesOfPage(folder, 'popup.html'))), limits.popup);
}
if (!withinLimits) process.exitCode = 1;

/** A popup loads the wording of one language: the larger one counts. */
function oneLanguage(files: readonly string[]): string[] {
  const wording = files.filter((file) => /^(zh_CN|en)-/.test(basename(file)));
  const [, ...rest] = wording.sort((a, b) => bytesOf([b]) - bytesOf([a]));
  return files.filter((file) => !rest.includes(file));
}

function check(what: string, bytes: number, limit: number): void {
  const over = bytes > limit;
  if (over) withinLimits = false;
  console.log(`${over ? '✗' : '✓'} ${what}: ${bytes} bytes of ${limit}`);
}
