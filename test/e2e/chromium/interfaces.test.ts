import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { interfacesIn, newestOf } from '../support/interfaces.ts';

/**
 * pdf.js itself is left out (`.mjs`): its build for older browsers brings what they lack.
 *
 * Names of newer interfaces that the built code has for another reason.
 */
const notNeeded = {
  'a name of our own': [
    ...['actions', 'bytes', 'document', 'fileName', 'percent', 'shape', 'share', 'subject'],
    ...['time', 'turn', 'unit', 'use'],
  ],
  'a name of what makes files (docx, write-excel-file)': [
    ...['alt', 'anchor', 'angle', 'config', 'dpi', 'equals', 'footnotes', 'sync'],
  ],
  'an option of ours to what draws long lists (virtual-core)': ['scrollMargin'],
  'a name of what we use (pdf.js, fflate)': ['destroy', 'div', 's'],
  'used where there is one (preact, zod)': ['moveBefore', 'stackTraceLimit'],
  'a name of our own in the styles of marks': ['highlight'],
  'a nicety that other browsers pass over': ['exact', 'print-color-adjust', 'trim-start'],
};
const ignored = new Set(Object.values(notNeeded).flat());

describe.each(['chrome', 'firefox'] as const)('the %s build', (browser) => {
  const folder = builtExtension(browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const needed = interfacesIn(folder).filter(({ name }) => !ignored.has(name));

  test('asks for the Chromium that has the newest interface it uses', () => {
    const { version, names } = newestOf(needed, 'chrome');
    expect(names).toContain('light-dark');
    expect(manifest.minimum_chrome_version).toBe(String(version));
  });

  test('asks for the Firefox that has the newest interface it uses', () => {
    const { gecko, gecko_android } = manifest.browser_specific_settings;
    const { version, names } = newestOf(needed, 'firefox');
    expect(names).toContain('highlights');
    expect(gecko.strict_min_version).toBe(`${version}.0`);
    // What the manifest says of data collection is read from these on.
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko_android.strict_min_version).toBe('142.0');
  });
});

test('no name is passed over that is none of a newer interface', () => {
  const newer = interfacesIn(builtExtension('chrome')).filter(
    ({ since }) => since.chrome > 123 || since.firefox > 140,
  );
  expect([...ignored].sort()).toEqual(newer.map(({ name }) => name).sort());
});

test('a newer interface is found in scripts and in styles', () => {
  const names = interfacesIn('test/e2e/fixtures/newer').map(({ name, since }) => [
    name,
    since.chrome,
  ]);
  expect(names).toEqual(
    expect.arrayContaining([
      ['isSubsetOf', 122],
      ['Highlight', 105],
      ['light-dark', 123],
      ['starting-style', 117],
      ['has', 105],
      ['field-sizing', 123],
    ]),
  );
});
