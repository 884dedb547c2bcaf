/** Word lists differ from engine to engine; what stands twice must be told alike in all of them. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { corpusOf } from '../../../harness/corpus.ts';
import { savedPages } from '../../../harness/reports/saved-pages.ts';
import { doubledIn } from '../../../lib/rules/support/doubled.ts';
import { shareBrowser } from '../support/shared.ts';

const shared = shareBrowser();

const source = stripTypeScriptTypes(
  readFileSync(new URL('../../../lib/rules/support/doubled.ts', import.meta.url), 'utf8'),
).replaceAll('export ', '');

/** Every pair of like words in the corpus and the saved pages, and what the rule's own tests try. */
const texts = [
  ...(['developing', 'held-out'] as const).flatMap(corpusOf).map((entry) => JSON.stringify(entry)),
  ...savedPages.map((page) => page.source.replace(/<[^>]*>/gu, '')),
  readFileSync(new URL('../../rules/doubled-word.test.ts', import.meta.url), 'utf8'),
].map((text) => text.replace(/[^\S\n]+/gu, ''));

test('the same words stand twice as in Node', async () => {
  const expected = texts.map((text) => doubledIn(text).map(({ index }) => index));
  const tab = await shared.session.browser.newPage();
  await tab.goto(shared.server.add('/doubled.html', '<!doctype html><title>重复字词</title>'));
  const tell = 'texts.map((text) => doubledIn(text).map(({ index }) => index))';
  const told = await tab.evaluate(
    `((texts) => { ${source}; return ${tell}; })(${JSON.stringify(texts)})`,
  );
  expect(told).toEqual(expected);
  expect(expected.flat().length).toBeGreaterThan(10);
});
