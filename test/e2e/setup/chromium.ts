import type { TestProject } from 'vitest/node';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { launchChromium } from '../../../harness/browsers/chromium.ts';

/** The one Chromium of a run. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const session = await launchChromium(builtExtension('chrome'), { shared: true });
  provide('browser', { name: 'chrome', address: await session.address() });
  return () => session.close();
}
