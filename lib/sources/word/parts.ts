import type { UnreadReason } from '../file-reading.ts';
import { decodeText } from '../text/decode.ts';
import { attributeOf, childOf, childrenOf, type ParseXml } from './xml.ts';
import { openZip, ZipError } from './zip.ts';

/** Parts of a Word file (ECMA-376 part 2), each an XML document. */
export interface WordParts {
  /** The text itself. */
  readonly main: Element;
  /** A part by the last name of its relationship's type, such as `styles`; null where there is none. */
  related(kind: string): Element | null;
}

/** What holds the parts: a zip, or one XML document. */
interface Package {
  readonly names: readonly string[];
  /** A part's root; null where there is no such part. Throws `ZipError` where it is damaged. */
  rootOf(name: string): Element | null;
}

/** Bytes of XML that a file may unfold to; a report has less than one million. */
const unfoldsTo = 32 * 1024 * 1024;

/** Opens a file that begins like a zip: what it holds decides whether it is Word's. */
export function openWord(bytes: Uint8Array, parseXml: ParseXml): WordParts | UnreadReason {
  const zip = openZip(bytes, unfoldsTo);
  if (zip === null) return 'damaged';
  if (zip.isLocked) return 'encrypted';
  const rootOf = (name: string) => {
    const part = name === '' ? null : zip.read(name);
    if (part === null) return null;
    const root = parseXml(decodeText(part))?.documentElement;
    if (!root) throw new ZipError('damaged');
    return root;
  };
  return partsOf({ names: zip.names, rootOf });
}

/** Opens a Word file written as one XML document ("flat OPC"), or says what another one is. */
export function openFlatWord(xml: string, parseXml: ParseXml): WordParts | UnreadReason {
  const root = parseXml(xml)?.documentElement ?? null;
  if (root?.localName === 'wordDocument') return 'old-word';
  if (root?.localName !== 'package') return root === null ? 'damaged' : 'unknown';
  const parts = new Map(
    childrenOf(root, 'part').map((part) => [
      (attributeOf(part, 'name') ?? '').replace(/^\//, ''),
      childrenOf(childOf(part, 'xmlData'))[0] ?? null,
    ]),
  );
  return partsOf({ names: [...parts.keys()], rootOf: (name) => parts.get(name) ?? null });
}

function partsOf({ names, rootOf }: Package): WordParts | UnreadReason {
  try {
    const mainName =
      targetsIn(rootOf('_rels/.rels'), '').get('officeDocument') ??
      names.find((name) => name === 'word/document.xml');
    if (mainName === undefined || /^(?:xl|ppt)\//.test(mainName)) return otherKind(names);
    const main = rootOf(mainName);
    if (main === null || main.localName !== 'document') return 'damaged';
    const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
    const relations = `${folder}_rels/${mainName.slice(folder.length)}.rels`;
    const targets = targetsIn(rootOf(relations), folder);
    return { main, related: (kind) => rootOf(targets.get(kind) ?? '') };
  } catch (reason) {
    if (reason instanceof ZipError) return reason.reason;
    throw reason;
  }
}

function otherKind(names: readonly string[]): UnreadReason {
  if (names.some((name) => name.startsWith('xl/'))) return 'spreadsheet';
  return names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name)) ? 'ofd' : 'archive';
}

/** The parts that a list of relationships names, by the last name of their types. */
function targetsIn(relations: Element | null, folder: string): Map<string, string> {
  const inside = childrenOf(relations, 'Relationship').filter(
    (one) => attributeOf(one, 'TargetMode') !== 'External',
  );
  return new Map(
    inside.flatMap((one): [string, string][] => {
      const target = attributeOf(one, 'Target') ?? '';
      const kind = /[^/]*$/.exec(attributeOf(one, 'Type') ?? '')?.[0] ?? '';
      const address = URL.parse(target.replaceAll('\\', '/'), `file:///${folder}`);
      return address ? [[kind, decodeURI(address.pathname).slice(1)]] : [];
    }),
  );
}
