import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { bytesOf, filesOfPage } from '../harness/bundle.ts';
import type { Line } from './table.ts';

const pageScripts = ['inspector.js', 'figures.js', 'changes.js', 'marks.js'];

/**
 * Bytes of each built script: each of those injected into a page at most 30 kB, all that the popup
 * loads at most 80 kB.
 */
export function measureBytes(folder: string): Line[] {
  const popup = filesOfPage(folder, 'popup.html');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !pageScripts.includes(file))
    .sort();
  return [
    ...pageScripts.map((file) => line(`${file}, injected`, [join(folder, file)], 30_000)),
    line(
      'both',
      pageScripts.map((file) => join(folder, file)),
    ),
    {
      ...line('popup.html with what it loads', oneLanguage(popup), 80_000),
      detail: 'the wording of one language, the longer one',
    },
    ...scripts.map((file) => line(relative(folder, join(folder, file)), [join(folder, file)])),
  ];
}

function line(what: string, files: readonly string[], atMost?: number): Line {
  const size = { what, figure: bytesOf(files), unit: 'bytes' };
  return atMost === undefined ? size : { ...size, atMost };
}

/** A popup loads the wording of one language: the larger one counts. */
function oneLanguage(files: readonly string[]): string[] {
  const wording = files.filter((file) => /^(zh_CN|en|ui)-/.test(basename(file)));
  const [, ...rest] = wording.sort((a, b) => bytesOf([b]) - bytesOf([a]));
  return files.filter((file) => !rest.includes(file));
}
