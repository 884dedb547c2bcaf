import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cycleIn, type Import, importsOf, sourceFiles } from './support/imports.ts';

/** What each part of the house may import besides itself, types included; those of `joining` join them all. */
const law: Readonly<Record<string, readonly string[]>> = {
  'lib/document': ['zod/mini'],
  'lib/forms': [],
  'lib/settings': ['zod/mini'],
  'lib/sources': ['lib/document', 'fflate', 'pdfjs-dist', 'postal-mime'],
  'lib/discovery': ['lib/document', 'lib/forms'],
  'lib/report': ['lib/discovery', 'lib/document', 'lib/forms', 'fastest-levenshtein'],
  'lib/claims': ['lib/report', 'lib/forms', 'lib/document'],
  'lib/equations': ['lib/report', 'lib/forms', 'lib/document'],
  'lib/facts.ts': ['lib/claims', 'lib/equations', 'lib/report', 'lib/forms', 'lib/document'],
  'lib/findings': ['lib/facts.ts', 'lib/equations', 'lib/report', 'lib/forms', 'lib/document'],
  'lib/rules': [
    'lib/findings',
    'lib/facts.ts',
    'lib/claims',
    'lib/equations',
    'lib/report',
    'lib/forms',
    'lib/document',
  ],
  'lib/audit.ts': [
    'lib/rules',
    'lib/findings',
    'lib/facts.ts',
    'lib/equations',
    'lib/report',
    'lib/forms',
    'lib/document',
  ],
  'lib/summary': [
    'lib/findings',
    'lib/facts.ts',
    'lib/equations',
    'lib/report',
    'lib/forms',
    'lib/document',
    'locales',
    'zod',
    'zod/mini',
  ],
  'lib/highlight': ['lib/sources', 'lib/findings', 'lib/document', 'zod/mini'],
  'lib/session': [
    'lib/audit.ts',
    'lib/forms',
    'lib/summary',
    'lib/highlight',
    'lib/settings',
    'lib/findings',
    'lib/document',
    'locales',
  ],
  'lib/viewer': [
    'lib/session',
    'lib/highlight',
    'lib/sources',
    'lib/document',
    'pdfjs-dist',
    'pdfjs-dist/web/pdf_viewer.mjs',
  ],
  'lib/collection': [
    'lib/facts.ts',
    'lib/findings',
    'lib/claims',
    'lib/report',
    'lib/forms',
    'lib/document',
    'zod/mini',
  ],
  'lib/queue': ['zod/mini'],
  'lib/archive': [
    'lib/audit.ts',
    'lib/rules',
    'lib/collection',
    'lib/summary',
    'lib/settings',
    'lib/findings',
    'lib/facts.ts',
    'lib/report',
    'lib/forms',
    'lib/document',
    'idb',
    'fflate',
    'zod/mini',
  ],
  'lib/exports': [
    'lib/archive',
    'lib/collection',
    'lib/queue',
    'lib/summary',
    'lib/findings',
    'lib/forms',
    'docx',
    'write-excel-file/universal',
    'write-excel-file/utility',
    'zod/mini',
  ],
  'lib/workbench': [
    'lib/archive',
    'lib/audit.ts',
    'lib/collection',
    'lib/exports',
    'lib/queue',
    'lib/session',
    'lib/settings',
    'lib/sources',
    'lib/summary',
    'lib/findings',
    'lib/report',
    'lib/forms',
    'lib/document',
    'diff',
    'zod/mini',
  ],
  locales: [],
  components: [
    'lib/viewer',
    'lib/workbench',
    'lib/archive',
    'lib/collection',
    'lib/queue',
    'lib/session',
    'lib/summary',
    'lib/findings',
    'lib/report',
    'lib/forms',
    'lib/document',
    'lib/settings',
    '@tanstack/virtual-core',
    'preact',
    'preact/hooks',
  ],
};

/** What joins all parts: the browser's scripts and the command. */
const joining = ['entrypoints', 'cli'];

const files = sourceFiles(['lib', 'components', 'locales', 'entrypoints', 'cli']);
const imports = files.flatMap((file) => importsOf(file));

test('each part imports only what the law allows', () => {
  expect(violations(imports)).toEqual([]);
});

test('no imports form a cycle', () => {
  expect(cycleIn(imports)).toBeNull();
});

test('no part is outside the law', () => {
  const parts = new Set(files.map(partOf));
  for (const part of joining) parts.delete(part);
  expect([...parts].filter((part) => law[part] === undefined)).toEqual([]);
});

test('CONTRIBUTING.md tells the law', () => {
  const told = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([\w/.]+)` \| (.*) \|$/gm);
  const short = (names: readonly string[]) =>
    names.map((name) => name.replace(/^lib\/|\.ts$/g, '')).join(', ') || 'nothing';
  expect(Object.fromEntries([...told].map(([, part, names]) => [part, names]))).toEqual(
    Object.fromEntries(Object.entries(law).map(([part, names]) => [part, short(names)])),
  );
});

test.each([
  ['lib/forms/planted.ts', "import { read } from '../report/report.ts';"],
  ['lib/rules/planted.ts', "import type { Places } from '../sources/html/places.ts';"],
  ['lib/sources/planted.ts', "export * from '../highlight/door.ts';"],
  ['lib/report/planted.ts', "type Found = import('../findings/finding.ts').Finding;"],
  ['lib/document/planted.ts', "const late = import('../../components/popup.tsx');"],
  ['lib/session/planted.ts', "import type { Tabs } from 'webextension-polyfill';"],
  ['components/planted.tsx', "import browser from 'webextension-polyfill';"],
  ['lib/summary/planted.ts', "import '../../entrypoints/popup/main.tsx';"],
  ['lib/sources/planted.ts', "import { nodeWorld } from '../../cli/dom/html.ts';"],
])('a violation planted in %s is found', (file, source) => {
  expect(violations(importsOf(file, source))).toHaveLength(1);
});

test('a planted cycle is found', () => {
  const planted = [
    ...importsOf('lib/forms/a.ts', "import './b.ts';"),
    ...importsOf('lib/forms/b.ts', "export { c } from './c.ts';"),
    ...importsOf('lib/forms/c.ts', "import type { A } from './a.ts';"),
  ];
  expect(cycleIn(planted)).toEqual([
    'lib/forms/a.ts',
    'lib/forms/b.ts',
    'lib/forms/c.ts',
    'lib/forms/a.ts',
  ]);
});

function violations(given: readonly Import[]): string[] {
  return given
    .filter(({ from, to }) => {
      const part = partOf(from);
      if (joining.includes(part) || part === partOf(to)) return false;
      return !law[part]?.includes(partOf(to));
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** "lib/forms/form.ts" → "lib/forms"; a file beside the folders of lib, or a package, is its own part. */
function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'lib') return `${top}/${second}`;
  return ['components', 'locales', ...joining].includes(top) ? top : path;
}
