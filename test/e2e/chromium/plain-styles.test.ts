/**
 * Tables whose styles leave their words as they are written are read by their source, and not looked at: what is read
 * is what is drawn, whatever parts their cells, hides a part of them or lies over them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page as Tab } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { layouts } from '../../../harness/drawn-cells/random-layout.ts';
import { type Page, pageSchema } from '../../../lib/document/page.ts';
import { shareChromium } from '../support/shared.ts';

const scriptOf = (...files: string[]) =>
  files.map((file) => readFileSync(join(builtExtension('chrome'), file), 'utf8')).join('\n');
const written = scriptOf('inspector.js', 'figures.js', 'plain.js', 'closer.js');
/** Without what tells plain styles all is read by what is drawn. */
const scripts = { drawn: `${written}\ncrossfoot.lookWith({ plain: null });`, written };
const shared = shareChromium();
let tab: Tab;

beforeAll(async () => {
  tab = await shared.session.browser.newPage();
});

async function read(html: string, script: string): Promise<Page> {
  await tab.goto('about:blank');
  await tab.setContent(html);
  await tab.evaluate(script);
  return pageSchema.parse(await tab.evaluate(() => globalThis.crossfoot?.read()));
}

/** What blocks and cells say, and where; a closer look doubts cells that are squeezed together. */
const textsOf = ({ blocks }: Page) =>
  blocks.map((block) =>
    block.kind === 'grid' ? block.grid.cells.map(({ doubt: _, ...cell }) => cell) : block,
  );

const words = fc.constantFrom(
  '12',
  '自然人',
  ' 3 ',
  '规\n章',
  '0',
  '&nbsp;',
  '',
  '（一）项',
  '5\n',
);
const attributes = fc.constantFrom('', ' hidden', ' class="gone"', ' class="kept"', ' class="x"');
const { part } = fc.letrec<{ part: string; parts: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constant('<br>'),
    fc
      .tuple(fc.constantFrom('p', 'div', 'span', 'b', 'center'), attributes, tie('parts'))
      .map(([name, given, inside]) => `<${name}${given}>${inside}</${name}>`),
  ),
  parts: fc.array(tie('part'), { maxLength: 3 }).map((all) => all.join('')),
}));
const cell = fc
  .tuple(attributes, fc.array(part, { maxLength: 3 }))
  .map(([given, inside]) => `<td${given}>${inside.join('')}</td>`);
const row = fc
  .array(cell, { minLength: 2, maxLength: 4 })
  .map((all) => `<tr>${all.join('\n')}</tr>`);
const table = fc
  .tuple(
    fc.constantFrom('', ' class="kept"', ' class="x"'),
    fc.array(row, { minLength: 1, maxLength: 4 }),
  )
  .map(([given, rows]) => `<table${given}>${rows.join('')}</table>`);

const rules = fc.constantFrom(
  '',
  '.gone{display:none}',
  '.kept{white-space:pre-wrap}',
  '.gone{display:none}.kept{white-space:pre}',
  '.x{display:block}',
  '.gone{visibility:hidden}',
  '.kept{white-space:nowrap}.x{display:inline}',
);

test('tables are read as they are drawn', async () => {
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.array(table, { minLength: 1, maxLength: 25 }),
      async (css, tables) => {
        const html = `<!doctype html><style>${css}</style><body>${tables.join('<p>以下</p>')}`;
        const drawn = await read(html, scripts.drawn);
        const written = await read(html, scripts.written);
        expect(textsOf(written)).toEqual(textsOf(drawn));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('of a figure that a closer look doubts plain styles say nothing', async () => {
  const doubtsIn = ({ blocks }: Page) =>
    blocks.flatMap((block) =>
      block.kind === 'grid' ? block.grid.cells.map(({ doubt }) => doubt ?? '') : [],
    );
  await fc.assert(
    fc.asyncProperty(layouts, async (html) => {
      const drawn = doubtsIn(await read(html, scripts.drawn));
      const told = doubtsIn(await read(html, scripts.written));
      expect(drawn.filter((doubt, index) => doubt !== '' && told[index] === '')).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 120_000);
