/** What is installed, and what apt can install. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that is on PATH, those of packages left out; null where none is. */
export function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(isExecutable) ?? null;
}

export function isDebian(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

/** Installs Debian's packages of these names, through sudo where not root. */
export function installByApt(names: readonly string[]): void {
  console.log(`Installing ${names.join(', ')} with apt`);
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...names]);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function aptGet(words: readonly string[]): void {
  const root = process.getuid?.() === 0;
  const command = root ? 'apt-get' : 'sudo';
  const args = root ? words : ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed; see above.`);
}
