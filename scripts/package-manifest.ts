import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** What of the project's manifest the package's is made from. */
interface Project {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What only some commands load, and say so where it is not there. */
const optional = ['@duckdb/node-api', 'bullmq', 'ioredis'];

/** The manifest of the package that was built into a folder: it depends on what its files import. */
export function manifestOf({ version, license, dependencies }: Project, folder: string) {
  const imported = packagesIn(folder).filter((name) => !optional.includes(name));
  const versionsOf = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, versionOf(name, dependencies)]));
  return {
    name: 'crossfoot',
    version,
    description:
      '勾稽：核对政府信息公开工作年度报告和行政执法统计年报 / Audits annual reports on disclosure and on law enforcement of Chinese public bodies',
    license,
    type: 'module',
    engines: { node: '>=22.13' },
    bin: { crossfoot: 'cli/main.js' },
    exports: {
      '.': { types: './cli/index.d.ts', default: './cli/index.js' },
      './crossfoot-1.schema.json': './docs/crossfoot-1.schema.json',
      './crossfoot-set-1.schema.json': './docs/crossfoot-set-1.schema.json',
      './package.json': './package.json',
    },
    dependencies: versionsOf(imported),
    peerDependencies: versionsOf(optional),
    peerDependenciesMeta: Object.fromEntries(optional.map((name) => [name, { optional: true }])),
  };
}

function versionOf(name: string, versions: Project['dependencies']): string {
  const version = versions[name];
  if (version === undefined) throw new Error(`${name} is imported and no dependency`);
  return version;
}

/** Packages that the scripts in a folder import, by name. */
function packagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.js'));
  const specifiers = scripts.flatMap((file) => {
    const path = join(folder, file);
    return [...sourcesIn(parseSync(path, readFileSync(path, 'utf8')).program)];
  });
  const bare = specifiers.filter((name) => !name.startsWith('.') && !isBuiltin(name));
  const names = bare.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(names)].sort();
}

/** Whatever a part of a program imports stands in its `source`. */
function* sourcesIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if ('source' in node && isLiteral(node.source)) yield node.source.value;
  for (const child of Object.values(node)) yield* sourcesIn(child);
}

function isLiteral(node: unknown): node is { value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}
