import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { compileHint } from '../scripts/compile-hint.ts';

async function built(file: string): Promise<string> {
  const id = 'virtual:script';
  const result = await build({
    logLevel: 'silent',
    configFile: false,
    plugins: [
      {
        name: 'script',
        resolveId: (source) => (source === id ? `\0${id}` : null),
        load: (source) => (source === `\0${id}` ? 'globalThis.ready = () => 1;' : null),
      },
      compileHint('auditor.js'),
    ],
    build: {
      write: false,
      rollupOptions: { input: id, output: { entryFileNames: file } },
    },
  });
  return (result as Rollup.RollupOutput).output[0].code;
}

test('the hint is the first line of its script, past the minifier', async () => {
  expect(await built('auditor.js')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\S/);
});

test('other scripts are left as they are', async () => {
  expect(await built('inspector.js')).not.toContain('allFunctionsCalledOnLoad');
});
