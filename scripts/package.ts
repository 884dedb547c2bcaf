/** `npm run package`: builds the library and the command into `.output/package`, ready for `npm pack`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestOf } from './package-manifest.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('.output/package/', root);

rmSync(folder, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [fileURLToPath(new URL('node_modules/typescript/bin/tsc', root)), '-p', 'package/tsconfig.json'],
  { cwd: root, stdio: 'inherit' },
);
const project = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const manifest = manifestOf(project, fileURLToPath(folder));
writeFileSync(new URL('package.json', folder), `${JSON.stringify(manifest, null, 2)}\n`);
for (const [from, to] of [
  ['package/README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
  ['docs/rules', 'docs/rules'],
  ['docs/crossfoot-1.schema.json', 'docs/crossfoot-1.schema.json'],
  ['docs/crossfoot-set-1.schema.json', 'docs/crossfoot-set-1.schema.json'],
]) {
  cpSync(new URL(`${from}`, root), new URL(`${to}`, folder), { recursive: true });
}
chmodSync(new URL('cli/main.js', folder), 0o755);
