import { describe, expect, test } from 'vitest';
import { documentOf, figures, roomy } from '../support/marked-documents.ts';
import { html, pageScript, paint, untilPlaced } from '../support/marked-page.ts';
import { cardOf, cardText, markedSuite, shown } from '../support/marked-suite.ts';

const suite = markedSuite();

describe('the script', () => {
  test('put in twice makes nothing twice, and keeps what is painted', async () => {
    const page = await suite.open(figures(4, 7, roomy));
    await paint(page);
    await page.evaluate(pageScript);
    expect(await page.evaluate(() => globalThis.crossfoot?.painted?.())).toBe(true);
    await paint(page);
    expect(await page.evaluate(() => window.probe.roots().length)).toBe(1);
    expect(await shown(page)).toBe(28);
  });

  test('asked for the same marks again keeps them, and the card that is open', async () => {
    const page = await suite.open(figures(4, 7, roomy));
    await paint(page);
    await page.evaluate(() => globalThis.crossfoot?.show?.({ finding: 'finding-3' }));
    await cardOf(page, 3);
    await paint(page);
    expect(await cardText(page)).toMatch(/^3/);
    await page.evaluate(() => {
      const table = document.querySelector('table');
      table?.replaceWith(table.cloneNode(true));
    });
    await paint(page);
    expect(await cardText(page)).toBe(null);
    expect(await shown(page)).toBe(28);
  });

  test('replaces the door of another version, with its marks', async () => {
    const page = await suite.open(figures(4, 7, roomy));
    const before = await html(page);
    await paint(page);
    await page.evaluate(() => {
      if (globalThis.crossfoot) Object.assign(globalThis.crossfoot, { version: '0.0.1' });
    });
    await page.evaluate(pageScript);
    expect(await page.evaluate(() => globalThis.crossfoot?.version)).not.toBe('0.0.1');
    expect(await html(page)).toBe(before);
  });

  test('starts anew on the next page', async () => {
    const page = await suite.open(figures(4, 7, roomy));
    await paint(page);
    await page.goto(suite.server().add('/next.html', documentOf(figures(3, 7, roomy))));
    expect(await page.evaluate(() => document.querySelector(':root > div'))).toBe(null);
    await page.goBack();
    await page.goForward();
    expect(await page.evaluate(() => document.querySelector(':root > div'))).toBe(null);
  });

  test('leaves marks out of print', async () => {
    const page = await suite.open(figures(4, 7, roomy));
    await paint(page);
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => window.probe.find('.page')?.checkVisibility())).toBe(false);
    expect(await page.evaluate(() => window.probe.find('.bar')?.checkVisibility())).toBe(false);
  });

  test('draws nothing while nothing moves', async () => {
    const page = await suite.open(figures(8, 7, roomy));
    await paint(page);
    await untilPlaced(page);
    const frames = await page.evaluate(async () => {
      const next = () => new Promise((done) => requestAnimationFrame(done));
      for (let frame = 0; frame < 6; frame++) await next();
      let asked = 0;
      const { requestAnimationFrame: original } = window;
      window.requestAnimationFrame = (then) => {
        asked++;
        return original(then);
      };
      for (let frame = 0; frame < 6; frame++) await new Promise((done) => original(done));
      window.requestAnimationFrame = original;
      return asked;
    });
    expect(frames).toBe(0);
  });
});
