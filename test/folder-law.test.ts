import { expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from './support/imports.ts';

/** Around the house: what tests, bench and scripts share is in harness, which knows none of them. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  harness: ['test', 'bench', 'scripts'],
  bench: ['test', 'scripts'],
  scripts: ['test', 'bench'],
  test: ['bench', 'scripts'],
};

test('harness imports neither tests, bench nor scripts, and these not each other', () => {
  const imports = sourceFiles(Object.keys(forbidden)).flatMap((file) => importsOf(file));
  expect(imports.filter(isForbidden)).toEqual([]);
});

test.each([
  ['harness/planted.ts', "import type { Bench } from '../bench/run.ts';"],
  ['bench/planted.ts', "import { xizhen } from '../test/support/xizhen-audit.ts';"],
  ['scripts/planted.ts', "const late = import('../test/support/xizhen-audit.ts');"],
  ['test/planted.test.ts', "import { size } from '../scripts/size.ts';"],
])('a violation planted in %s is found', (file, source) => {
  expect(importsOf(file, source).filter(isForbidden)).toHaveLength(1);
});

function isForbidden({ from, to }: Import): boolean {
  const [folder = ''] = from.split('/');
  const [target = ''] = to.split('/');
  return (forbidden[folder]?.includes(target) ?? false) && !isOwnTest(from, to);
}

/** A script and a part of the bench may have a test, which is named after it. */
function isOwnTest(from: string, to: string): boolean {
  return to.replace(/^(?:scripts|bench)\//, 'test/').replace(/\.ts$/, '.test.ts') === from;
}
