import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CompatData, Identifier } from '@mdn/browser-compat-data';
import { parseSync } from 'vite';

export type Engine = 'chrome' | 'firefox';

/** An interface that the built extension names, and the version of each browser that first has it. */
export interface Interface {
  /** "Set.isSubsetOf", "light-dark". */
  readonly name: string;
  /** Infinity where the browser has none. */
  readonly since: Readonly<Record<Engine, number>>;
}

const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const compat: CompatData = JSON.parse(readFileSync(file, 'utf8'));

/** Of devices, graphics, media and descriptors in style sheets, which no script of ours has to do with. */
const unrelated =
  /^(Audio|Bluetooth|CSS\w+Descriptors|GPU|HID|MIDI|Media|Payment|RTC|Serial|Shared|Speech|USB|VTT|Video|Web(Codecs|GL|Transport)|XR)/;

/** By name, the interface of that name which browsers have had longest. */
type Known = ReadonlyMap<string, Interface>;

const globals = knownIn([compat.api, compat.javascript.builtins]);
const members = knownIn(
  [compat.api, compat.javascript.builtins].flatMap((root) =>
    childrenOf(root).flatMap(([name, one]) => (unrelated.test(name) ? [] : one)),
  ),
);
const styles = knownIn([
  compat.css.properties,
  compat.css['at-rules'],
  compat.css.selectors,
  ...nodesBelow(compat.css.types),
  ...nodesBelow(compat.css.properties),
]);

/**
 * The interfaces that the scripts and styles below a folder name: global names, names of members of
 * whatever object, and of CSS properties, functions, at-rules and selectors. A name does not say of what
 * object it is, so that names of our own are among them.
 */
export function interfacesIn(folder: string): Interface[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (ending: RegExp) =>
    files
      .filter((name) => ending.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  const scripts = read(/\.js$/).map((source) => namesIn(parseSync('script.js', source).program));
  const css = [...read(/\.(css|html)$/), ...scripts.flatMap(({ texts }) => texts)];
  const found = [
    ...scripts.flatMap((script) => interfacesOf(script.globals, globals)),
    ...scripts.flatMap((script) => interfacesOf(script.members, members)),
    ...css.flatMap((text) => interfacesOf(cssNamesIn(text), styles)),
  ];
  return [...new Map(found.map((one) => [one.name, one])).values()];
}

/** The latest of these versions of a browser, with the interfaces that came with it. */
export function newestOf(interfaces: readonly Interface[], engine: Engine) {
  const version = Math.max(...interfaces.map(({ since }) => since[engine]));
  const newest = interfaces.filter(({ since }) => since[engine] === version);
  return { version, names: newest.map(({ name }) => name).sort() };
}

function interfacesOf(names: Iterable<string>, known: Known): Interface[] {
  return [...names].flatMap((name) => known.get(name) ?? []);
}

function namesIn(program: unknown) {
  const found = { globals: new Set<string>(), members: new Set<string>(), texts: [] as string[] };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, name, property, computed, value }: Partial<Record<string, unknown>> = { ...node };
    if (type === 'Identifier') found.globals.add(String(name));
    if (type === 'MemberExpression' && !computed) found.members.add(nameOf(property));
    const text = type === 'TemplateElement' ? cookedOf(value) : value;
    if (typeof text === 'string' && /[:{]/.test(text)) found.texts.push(text);
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}

function nameOf(property: unknown): string {
  return typeof property === 'object' && property !== null && 'name' in property
    ? String(property.name)
    : '';
}

function cookedOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : '';
}

/** Names in CSS: "light-dark" of a function, "color" of a property, "layer" of an at-rule, "has" of a selector. */
function cssNamesIn(text: string): string[] {
  return [...text.matchAll(/(?:@|::?)([a-z-]+)|\b([a-z-]+)(?=\s*[:(])/g)].map(
    ([, sign, plain]) => sign ?? plain ?? '',
  );
}

function knownIn(roots: readonly (Identifier | undefined)[]): Known {
  const known = new Map<string, Interface>();
  for (const [key, node] of roots.flatMap(childrenOf)) {
    const { __compat: told } = node;
    if (told === undefined || told.status?.experimental) continue;
    const name = key.replace(/_static$/, '');
    const since = { chrome: versionOf(told, 'chrome'), firefox: versionOf(told, 'firefox') };
    const before = known.get(name)?.since ?? { chrome: Infinity, firefox: Infinity };
    known.set(name, {
      name,
      since: {
        chrome: Math.min(since.chrome, before.chrome),
        firefox: Math.min(since.firefox, before.firefox),
      },
    });
  }
  return known;
}

function versionOf({ support }: NonNullable<Identifier['__compat']>, engine: Engine): number {
  const [latest] = [support[engine] ?? []].flat();
  const added = latest?.flags === undefined ? latest?.version_added : false;
  return typeof added === 'string' ? Number(added.replace('≤', '')) || Infinity : Infinity;
}

function childrenOf(node: Identifier = {}): [string, Identifier][] {
  return Object.keys(node).flatMap((key): [string, Identifier][] => {
    const child = key === '__compat' ? undefined : node[key];
    return child === undefined ? [] : [[key, child]];
  });
}

/** A node's descendants that have children of their own. */
function nodesBelow(node: Identifier = {}): Identifier[] {
  return childrenOf(node).flatMap(([, child]) => [child, ...nodesBelow(child)]);
}
