import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * All scripts and styles that a built page loads before it shows what it is for: its own, those that they
 * import at once or later, and those that these need. What is imported later still waits for the person.
 */
export function filesOfPage(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  const begun: string[] = [];
  for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    begun.push(...collect(join(folder, path), found));
  }
  for (const file of begun) collect(file, found);
  return [...found];
}

export function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** Adds a file and all that it needs; returns the scripts that these import later. */
function collect(file: string, found: Set<string>): string[] {
  if (found.has(file)) return [];
  found.add(file);
  if (!file.endsWith('.js')) return [];
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*(\(?)\s*["'`](\.[^"'`]+\.js)["'`]/g)].flatMap(
    ([, later, path = '']) => {
      const imported = join(dirname(file), path);
      return later ? [imported] : collect(imported, found);
    },
  );
}
