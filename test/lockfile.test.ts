import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingFrom } from '../scripts/lockfile.ts';

test('the lock file lists every platform, else "npm ci" refuses it: "npm run lockfile"', () => {
  expect(missingFrom(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test('a package left out is found', () => {
  const lockfile = {
    packages: {
      'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } },
      'node_modules/tool-linux': { version: '1.0.0' },
    },
  };
  expect(missingFrom(lockfile)).toEqual([{ name: 'tool-mac', version: '1.0.0' }]);
});
