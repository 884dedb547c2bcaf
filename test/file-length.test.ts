import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './support/imports.ts';

const longest = 250;
const folders = [
  'lib',
  'components',
  'entrypoints',
  'cli',
  'scripts',
  'bench',
  'harness',
  'test/e2e',
];

test(`no source file is longer than ${longest} lines`, () => {
  const long = sourceFiles(folders, /\.(?:tsx?|css)$/)
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});
