import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** All scripts and styles that a built page loads, at once or later: its own and what those import. */
export function filesOfPage(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    collect(join(folder, path), found);
  }
  return [...found];
}

export function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function collect(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  if (!file.endsWith('.js')) return;
  const source = readFileSync(file, 'utf8');
  for (const [, path = ''] of source.matchAll(
    /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g,
  )) {
    collect(join(dirname(file), path), found);
  }
}
