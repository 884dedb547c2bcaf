import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

test('docs/glossary.md names only what the code has, where it has it', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8').matchAll(/^\|(.*)\| `([\w/.]+)` \|$/gm);
  const absent = [...rows].flatMap(([, row = '', place = '']) => {
    const words = [...row.matchAll(/`(\w+)`/gu)].map(([, word = '']) => word);
    const code = codeIn(place);
    return words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code));
  });
  expect(absent).toEqual([]);
});

/** The text of a file, or of all files of a folder. */
function codeIn(path: string): string {
  if (statSync(path).isFile()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .map((entry) => codeIn(`${path}/${entry}`))
    .join('\n');
}
