import { Unzip, UnzipInflate } from 'fflate';
import type { UnreadReason } from '../file-reading.ts';
import { decodeText } from '../text/decode.ts';
import { attributeOf, childrenOf, type ParseXml } from './xml.ts';

/** Parts of a Word file (ECMA-376 part 2), each an XML document. */
export interface WordParts {
  /** The text itself. */
  readonly main: Element;
  /** A part by the last name of its relationship's type, such as `styles`; null where there is none. */
  related(kind: string): Element | null;
}

/** Bytes of XML that a file may unfold to; a report has less than one million. */
const unfoldsTo = 64 * 1024 * 1024;

/** Opens a file that begins like a zip: what it holds decides whether it is Word's. */
export function openWord(bytes: Uint8Array, parseXml: ParseXml): WordParts | UnreadReason {
  const found = unzip(bytes);
  if (typeof found === 'string') return found;
  const { names, texts } = found;
  const rootOf = (name: string) => {
    const part = texts.get(name);
    return part ? (parseXml(decodeText(part))?.documentElement ?? null) : null;
  };
  const mainName =
    targetsIn(rootOf('_rels/.rels'), '').get('officeDocument') ??
    names.find((name) => name === 'word/document.xml');
  if (mainName === undefined) return otherKind(names);
  if (/^(?:xl|ppt)\//.test(mainName)) return otherKind(names);
  const main = rootOf(mainName);
  if (main === null || main.localName !== 'document') return 'damaged';
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${mainName.slice(folder.length)}.rels`;
  const related = targetsIn(rootOf(relations), folder);
  return { main, related: (kind) => rootOf(related.get(kind) ?? '') };
}

function otherKind(names: readonly string[]): UnreadReason {
  if (names.some((name) => name.startsWith('xl/'))) return 'spreadsheet';
  return names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name)) ? 'ofd' : 'archive';
}

/** The parts that a list of relationships names, by the last name of their types. */
function targetsIn(relations: Element | null, folder: string): Map<string, string> {
  const all = childrenOf(relations, 'Relationship').map((one): [string, string] => {
    const target = attributeOf(one, 'Target') ?? '';
    const kind = /[^/]*$/.exec(attributeOf(one, 'Type') ?? '')?.[0] ?? '';
    return [kind, new URL(target, `file:///${folder}`).pathname.slice(1)];
  });
  return new Map(all);
}

interface Unzipped {
  readonly names: string[];
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

/** The XML in a zip. What is taken is bounded while it unfolds, whatever sizes the zip names. */
function unzip(bytes: Uint8Array): Unzipped | UnreadReason {
  const names: string[] = [];
  const pieces = new Map<string, Uint8Array[]>();
  let size = 0;
  const zip = new Unzip((file) => {
    names.push(file.name);
    if (!/\.(?:xml|rels)$/i.test(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, piece) => {
      if (error) throw error;
      size += piece.length;
      if (size > unfoldsTo) throw tooLarge;
      own.push(piece);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step) {
      zip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (reason) {
    return reason === tooLarge ? 'too-large' : 'damaged';
  }
  return { names, texts: new Map([...pieces].map(([name, own]) => [name, joined(own)])) };
}

/** Bytes that are unfolded in one go. */
const step = 16 * 1024;
const tooLarge = new Error('The file unfolds to more than is read');

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
