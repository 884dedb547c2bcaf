import { describe, expect, test } from 'vitest';
import { figures, roomy } from '../support/marked-documents.ts';
import { paint, untilPlaced } from '../support/marked-page.ts';
import { markedSuite } from '../support/marked-suite.ts';

const suite = markedSuite();

describe('numbers cover no figure', () => {
  const styles = {
    roomy,
    'as a word processor leaves it': 'padding:0 5px;font-size:12px;text-align:center',
    'right-aligned': 'padding:2px;font-size:13px;text-align:right',
    'left-aligned': 'padding:2px;font-size:13px;text-align:left',
    narrow: 'padding:1px;font-size:16px;height:60px;width:30px;text-align:center',
  };

  test.each(Object.entries(styles))('%s, and every one is shown', async (_name, style) => {
    const page = await suite.open(figures(20, 7, style));
    await paint(page, { every: 17 });
    await untilPlaced(page);
    expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
    expect(await page.evaluate(() => window.probe.find('.crowded'))).toBe(null);
  });

  test.each([...Object.values(styles), 'padding:0;font-size:12px;line-height:1'])(
    'where every figure of a table has one: %s',
    async (style) => {
      const page = await suite.open(figures(20, 7, style));
      await paint(page);
      await untilPlaced(page);
      expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
    },
  );

  test.each(['hangzhou-2025', 'shanghai-office-2019', '000-xizhen-2023', '004-donghe-2023'])(
    'on %s',
    async (slug) => {
      const page = await suite.openAt(suite.server().url(slug));
      expect(await paint(page, { every: 3 })).toBeGreaterThan(20);
      await untilPlaced(page);
      expect(await page.evaluate(() => window.probe.covering())).toEqual([]);
    },
  );
});
