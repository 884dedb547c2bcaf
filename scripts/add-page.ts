/**
 * `npm run add-page -- <slug> <file.html | file.txt>`: saves a page under test/pages/<slug>/ and writes
 * what is found on it now to report.json and expected.json, for a person to correct by eye.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { htmlPage, textPage } from '../harness/reports/documents.ts';
import { observedSide, tablesOf } from '../harness/reports/observed.ts';
import { auditPage } from '../lib/audit.ts';

const [slug, file] = process.argv.slice(2);
if (!slug || !file || !/^[a-z0-9-]+$/.test(slug)) {
  throw new Error('Say: npm run add-page -- <slug> <file.html | file.txt>');
}
const kind = file.endsWith('.txt') ? 'text' : 'page';
const source = readFileSync(file, 'utf8');
const [audit, ...others] = auditPage(kind === 'text' ? textPage(source) : htmlPage(source));
if (!audit) throw new Error(`${file} holds no report that could be read.`);
if (others.length > 0)
  console.warn(`${file} holds ${others.length + 1} reports; the first is written.`);

const folder = new URL(`../test/pages/${slug}/`, import.meta.url);
const write = (name: string, value: unknown) =>
  writeFileSync(new URL(name, folder), `${JSON.stringify(value, null, 2)}\n`);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL(kind === 'text' ? 'page.txt' : 'page.html', folder), source);

const known = new URL('expected.json', folder);
const expected: unknown = existsSync(known) ? JSON.parse(readFileSync(known, 'utf8')) : {};
const tables = tablesOf(audit.report);
if (!existsSync(new URL('report.json', folder))) write('report.json', tables);
write('expected.json', { ...Object(expected), [kind]: observedSide(audit, tables, kind) });
console.log(`Saved test/pages/${slug}/. Now read report.json and expected.json against the page.`);
