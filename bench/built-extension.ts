import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../', import.meta.url));
const outDir = 'artifacts/bench';

/** Builds the extension as it is now, apart from what `npm run build` made; returns its folder. */
export function builtExtension(): string {
  // In a process of its own, which may write its progress where nobody reads it.
  execFileSync(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(root, outDir, 'chrome-mv3');
}

if (import.meta.main) await build({ root, browser: 'chrome', outDir });
