import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textPage } from '../harness/reports/documents.ts';
import { observedSide } from '../harness/reports/observed.ts';
import { savedPages } from '../harness/reports/saved-pages.ts';
import { auditPage } from '../lib/audit.ts';

/** The originals behind the first five saved pages, where they are at hand: `000_….txt` is page 000. */
const folder = new URL('../../shared/seeds/', import.meta.url);
const originals = existsSync(folder)
  ? readdirSync(folder).filter((file) => /^\d{3}_/.test(file))
  : [];

describe.skipIf(originals.length === 0)('originals', () => {
  test.each(originals)('%s gives what its page.txt gives', (file) => {
    const saved = savedPages.find(
      ({ slug, kind }) => kind === 'text' && slug.startsWith(`${file.slice(0, 3)}-`),
    );
    const audits = auditPage(textPage(readFileSync(new URL(file, folder), 'utf8')));
    const [observed] = audits.map((audit) => observedSide(audit, saved?.tables ?? {}, 'text'));
    expect(audits).toHaveLength(1);
    expect(saved).toBeDefined();
    const { prose = [], ...expected } = saved?.expected ?? {};
    expect(observed).toMatchObject(expected);
    expect(observed?.prose).toEqual(expect.arrayContaining(prose));
  });
});
