import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../../harness/browsers/built.ts';
import { launchChromium } from '../../harness/browsers/chromium.ts';
import { launchFirefox } from '../../harness/browsers/firefox.ts';
import { type PageServer, servePages } from '../../harness/browsers/server.ts';

/** The 14 that should be 0, from the click on the icon to the clipboard. */
let server: PageServer;

beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

describe.each([
  ['Chromium', () => launchChromium(builtExtension('chrome'))],
  ['Firefox', () => launchFirefox(builtExtension('firefox'))],
] as const)('%s', (_name, launch) => {
  let session: Awaited<ReturnType<typeof launch>>;

  beforeAll(async () => {
    session = await launch();
  });
  afterAll(() => session.close());

  test.each(['page.html', 'page.txt'])(
    'finds the 14 of 西镇乡 on %s and copies it',
    async (file) => {
      const page = await session.open(server.url('000-xizhen-2023', { file }));
      const popup = await session.openPopup(page);
      expect((await popup.verdict()).state).toBe('done');

      const errors = (await popup.findings()).filter(({ severity }) => severity === 'error');
      expect(errors).toMatchObject([{ code: 'arithmetic' }]);
      expect(errors[0]?.text).toMatch(/总计.*14.*0/);

      expect(await popup.copy('text')).toContain('14');
      const { schema, findings } = JSON.parse(await popup.copy('json'));
      expect(schema).toBe('crossfoot/1');
      expect(findings[0]).toMatchObject({
        code: 'arithmetic',
        where: [{ table: 'applications', row: 'totalProcessed', column: 'total', text: '14' }],
        fixes: [
          [{ table: 'applications', row: 'totalProcessed', column: 'total', from: 14, to: 0 }],
        ],
      });
      await popup.close();
      await page.close();
    },
  );

  test('says so where a page holds no report', async () => {
    const page = await session.open(server.add('/note.html', '<title>通知</title><p>放假安排</p>'));
    const popup = await session.openPopup(page);
    expect((await popup.verdict()).state).toBe('no-report');
    await popup.close();
    await page.close();
  });
});
