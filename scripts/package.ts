/**
 * `npm run package`: builds the library and the command into `.output/package`, ready for `npm pack`. `npm run
 * package -- <folder>` builds it there.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { manifestOf } from './package-manifest.ts';

const root = new URL('../', import.meta.url);
const [chosen = fileURLToPath(new URL('.output/package', root))] = process.argv.slice(2);
const folder = pathToFileURL(join(resolve(chosen), '/'));

rmSync(folder, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    fileURLToPath(new URL('node_modules/typescript/bin/tsc', root)),
    ...['-p', 'package/tsconfig.json', '--outDir', fileURLToPath(folder)],
  ],
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
