import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The unpacked extension that `npm run build` made for a browser. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const folder = resolve(`.output/${browser}-mv3`);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build" first.`);
  return folder;
}
