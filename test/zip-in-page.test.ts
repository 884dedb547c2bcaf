import { build } from 'vite';
import { expect, test } from 'vitest';
import { zipInPage } from '../scripts/zip-in-page.ts';

test('a workbook is packed without a worker, which an extension’s page may not make from a Blob', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [zipInPage()],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'lib/exports/xlsx.ts', formats: ['es'] },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  const code = first?.output.map((one) => ('code' in one ? one.code : '')).join('') ?? '';
  expect(code).toContain('zipSync');
  expect(code).not.toContain('new Worker');
});
