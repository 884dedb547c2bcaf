import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  PageDocument,
  PageElement,
  PageNode,
  PageRange,
  PageShadow,
  PageText,
} from '../lib/sources/html/dom/page.ts';

/** That a page is read through lib/sources/html/dom alone is held by types, and by lint where types cannot. */

type Names<Value> = Extract<keyof Value, string>;

test('what a page is made of has no property', () => {
  expectTypeOf<Names<PageNode | PageRange>>().toBeNever();
  expectTypeOf<Names<PageElement>>().toBeNever();
  expectTypeOf<Names<PageText>>().toBeNever();
  expectTypeOf<Names<PageShadow>>().toBeNever();
  expectTypeOf<Names<PageDocument>>().toBeNever();
});

const ways = [
  'export const a = () => document.body;',
  'export const b = () => window.event;',
  'export const c = (of: Element) => of;',
  'export const d = (of: Node | null) => of;',
  'export const e = (own: HTMLElement) => own.ownerDocument;',
  "export const f = (own: HTMLElement) => own?.closest('form');",
  'export const g = ({ parentNode }: HTMLElement) => parentNode;',
  'export const h = ({ parentElement: above }: HTMLElement) => above;',
];

test('lint finds every other way to it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  const planted = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const file of ['biome.json', 'lib/sources/html/dom/ways-back.grit']) {
    cpSync(file, join(folder, file));
  }
  planted('.gitignore', 'node_modules');
  for (const [at, way] of ways.entries()) {
    planted(`lib/highlight/${at}.ts`, way);
    planted(`lib/sources/html/${at}.ts`, way);
    planted(`lib/sources/html/dom/${at}.ts`, way);
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', 'lib'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const found = [...new Set(stdout.match(/lib\/[\w/]+\.ts/g))].sort();
  expect(found).toEqual(
    ['lib/highlight', 'lib/sources/html'].flatMap((part) =>
      ways.map((_, at) => `${part}/${at}.ts`),
    ),
  );
});
