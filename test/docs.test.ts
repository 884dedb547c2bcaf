import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
  'docs/images/house.svg',
  'test/corpus/README.md',
  'test/pages/README.md',
];

/** A path of this repository between backticks, as a link or as a label of a drawing, but for `<slug>` and the like. */
const PATH =
  /(?:[`>]|\]\()((?:lib|components|entrypoints|locales|docs|test|harness|bench|scripts)(?:\/[\w./-]*\w)?\/?)[`)<]/gu;

test.each(documents)('%s names only what is there', (document) => {
  const paths = [...readFileSync(document, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
