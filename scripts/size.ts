/** Fails where a built script is larger than a click may cost: prints each with its limit. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, filesOfPage } from './bundle.ts';

const limits = { pageScript: 30_000, popup: 80_000 };

let withinLimits = true;
for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/${browser}-mv3`;
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build" first.`);
  check(`${browser} page script`, bytesOf([join(folder, 'inspector.js')]), limits.pageScript);
  check(`${browser} popup`, bytesOf(filesOfPage(folder, 'popup.html')), limits.popup);
}
if (!withinLimits) process.exitCode = 1;

function check(what: string, bytes: number, limit: number): void {
  const over = bytes > limit;
  if (over) withinLimits = false;
  console.log(`${over ? '✗' : '✓'} ${what}: ${bytes} bytes of ${limit}`);
}
