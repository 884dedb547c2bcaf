/**
 * Writes into package-lock.json the packages of other platforms that npm left out.
 *
 * Packages with native parts list one optional dependency for each platform. Where a registry does
 * not carry one of them, npm drops it from the lock file in silence, and "npm ci" then refuses the
 * lock file. Run it after every "npm install"; test/lockfile.test.ts says when it is due.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Lockfile, missingFrom } from './lockfile.ts';

const file = 'package-lock.json';
const lockfile: Lockfile = JSON.parse(readFileSync(file, 'utf8'));

for (const { name, version } of missingFrom(lockfile)) {
  const words = name.replace(/.*\/(cli|binding)-/, '').split('-');
  const [os = '', cpu = '', runtime = ''] = words;
  const libc = runtime.startsWith('musl') ? 'musl' : 'glibc';
  lockfile.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    dev: true,
    ...(os === 'linux' && { libc: [libc] }),
    optional: true,
    os: [os],
  };
  console.log(`${name}@${version}`);
}
const sorted = Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lockfile.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
