import type { TestProject } from 'vitest/node';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { connectFirefox, launchFirefox } from '../../../harness/browsers/firefox.ts';

/** The one Firefox of a run. It serves one connection at a time, so that ours ends before the tests. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const session = await launchFirefox(builtExtension('firefox'));
  const address = session.address();
  provide('browser', { name: 'firefox', address, id: session.id });
  await session.disconnect();
  return async () => (await connectFirefox(address, session.id)).close();
}
