import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One import, of types too: `from` and `to` are paths from the project's root, or `to` a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every source file below the folders, as paths from the project's root. */
export function sourceFiles(folders: readonly string[], ending = /\.tsx?$/): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
      .filter((file) => ending.test(file))
      .sort(),
  );
}

/** The imports of one file: static, re-exporting, dynamic, and in types. */
export function importsOf(file: string, source = readFileSync(file, 'utf8')): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return [...new Set(specifiers(program))].map((specifier) => ({
    from: file,
    to: specifier.startsWith('.')
      ? join(dirname(file), specifier).replaceAll('\\', '/')
      : specifier,
  }));
}

/** The first cycle that the imports close, as the files along it; null where there is none. */
export function cycleIn(imports: readonly Import[]): string[] | null {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const path: string[] = [];

  function visit(file: string): string[] | null {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  }

  for (const file of next.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}

/** Whatever a node imports stands in its `source`, in ESTree as in the syntax of types. */
function* specifiers(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if ('source' in node && isLiteral(node.source)) yield node.source.value;
  for (const child of Object.values(node)) yield* specifiers(child);
}

function isLiteral(node: unknown): node is { value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}
