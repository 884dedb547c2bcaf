/** Prints pages of `test/pages/` to `test/files/<page>-<style>/source.pdf`: `npm run print-files`. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launchPrinter, printHtml } from '../harness/files/print.ts';
import { printStyles } from '../harness/files/print-styles.ts';

/** A few pages in one weight of letters: a PDF holds the letters that it draws. */
const printed: readonly (readonly [page: string, style: string])[] = [
  ['000-xizhen-2023', 'narrow'],
  ['shanghai-office-2019', 'double'],
];

const browser = await launchPrinter();
for (const [slug, name] of printed) {
  const style = printStyles.find((one) => one.name === name);
  if (!style) throw new Error(`There is no style ${name}.`);
  const from = `test/pages/${slug}`;
  const folder = `test/files/${slug}-${name}`;
  mkdirSync(folder, { recursive: true });
  const html = readFileSync(`${from}/page.html`, 'utf8');
  writeFileSync(`${folder}/source.pdf`, await printHtml(browser, html, style));
  copyFileSync(`${from}/report.json`, `${folder}/report.json`);
  const { page } = JSON.parse(readFileSync(`${from}/expected.json`, 'utf8'));
  writeFileSync(`${folder}/expected.json`, `${JSON.stringify({ pdf: page }, null, 2)}\n`);
}
await browser.close();
