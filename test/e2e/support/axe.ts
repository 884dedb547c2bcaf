import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe-core has to say of a page as it stands: by all its rules in the light, by those of contrast in
 * the dark. Says so where it has seen nothing. A run costs nearly a second of a processor: one for each
 * state of a page that differs for a reader.
 */
export async function axeViolations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found: unknown[] = [];
  for (const [value, only] of [
    ['light', {}],
    ['dark', { runOnly: ['color-contrast'] }],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    found.push(...(await page.evaluate(violationsIn, JSON.stringify(only))));
  }
  return found;
}

/** Runs in the page: of what passes, only whether there is any is worked out and carried over. */
async function violationsIn(only: string): Promise<unknown[]> {
  const run = Reflect.get(globalThis, 'axe').run;
  const options = { ...JSON.parse(only), resultTypes: ['violations'] };
  const { passes, violations }: axe.AxeResults = await run(options);
  if (passes.length === 0) return ['axe has seen nothing'];
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
