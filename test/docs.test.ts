import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { tableCodes } from '../harness/reports/observed.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...['docs', 'docs/forms', 'docs/rules'].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [`${folder}/${file}`] : [])),
  ),
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

test.each(documents)('the links of %s lead to what is there', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/(?:\]\(|src=")([^):"#]+)(?=[)#"])/gu)];
  const paths = links.map(([, path = '']) => join(dirname(document), path));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('test/pages/README.md lists the codes that are told with their place', () => {
  const [, listed = ''] =
    /^- `findings`:([\s\S]*?)\.\n/mu.exec(readFileSync('test/pages/README.md', 'utf8')) ?? [];
  const codes = [...listed.matchAll(/`([\w-]+)`/gu)].map(([, code = '']) => code);
  expect(new Set(codes)).toEqual(tableCodes);
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
