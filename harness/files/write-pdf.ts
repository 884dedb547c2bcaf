/**
 * Small PDFs for what no printer prints: `pdfOf([{ content: 'BT /F 12 Tf 72 700 Td (7) Tj ET' }])`. The
 * operators of `content` may use `/F`, Helvetica, the fonts of `pdf-fonts.ts`, `/P`, a picture of one grey
 * pixel, `/X0`, `/X1`, … forms, and `/OC /L0 BDC`, a layer that is not shown.
 */
import { createHash } from 'node:crypto';
import { addFonts } from './pdf-fonts.ts';

export interface WrittenSheet {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  /** By how many degrees the sheet is turned clockwise to be shown. */
  readonly rotate?: number;
}

interface Options {
  /** It opens with this password alone (ISO 32000-1, 7.6.3: RC4 of 40 bits). */
  readonly password?: string;
  /** Operators of forms, and what else stands in their dictionaries. */
  readonly forms?: readonly { readonly content: string; readonly more?: string }[];
}

/** One line of text on a sheet, in the middle of it. */
export const lineOf = (text: string): WrittenSheet => ({
  content: `BT /F 12 Tf 72 400 Td (${text}) Tj ET`,
});

/** A picture over the whole sheet, as a scanner makes it. */
export const scannedSheet: WrittenSheet = { content: 'q 595 0 0 842 0 0 cm /P Do Q' };

export function pdfOf(
  sheets: readonly WrittenSheet[],
  options: Options = {},
): Uint8Array<ArrayBuffer> {
  const lock = options.password === undefined ? null : lockOf(options.password);
  const objects: string[] = [];
  const add = (words: string) => objects.push(words);
  const stream = (dictionary: string, data: string) => {
    const number = objects.length + 1;
    const kept = lock === null ? data : lock.seal(data, number);
    return add(`<<${dictionary}/Length ${kept.length}>>stream\n${kept}\nendstream`);
  };
  const { forms = [] } = options;
  add('<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[3 0 R]/D<</OFF[3 0 R]>>>>>>');
  const pages = add('') - 1;
  add('<</Type/OCG/Name(hidden)>>');
  const fonts = addFonts(add, stream);
  const picture = stream(
    '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
    '\x80',
  );
  const own = `/Font<<${fonts}>>/Properties<</L0 3 0 R>>`;
  const named = forms.map(({ content, more = '' }, index) => {
    const box = more.includes('/BBox') ? '' : '/BBox[-2000 -2000 4000 4000]';
    const form = stream(`/Type/XObject/Subtype/Form${box}${more}/Resources<<${own}>>`, content);
    return `/X${index} ${form} 0 R`;
  });
  const resources = add(`<<${own}/XObject<</P ${picture} 0 R${named.join('')}>>>>`);
  const kids = sheets.map(({ content, width = 595, height = 842, rotate = 0 }) => {
    const contents = stream('', content);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}` +
        `/Contents ${contents} 0 R/Resources ${resources} 0 R>>`,
    );
  });
  objects[pages] =
    `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  return bytesOf(objects, lock?.trailer ?? '');
}

/** The objects with their table and trailer (7.5). */
function bytesOf(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((words, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${words}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file + table + end, 'latin1'));
}

const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

function lockOf(password: string) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const id = Buffer.from('crossfoot-tests!');
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const user = hex(rc4(key, padding));
  return {
    trailer: `/ID[${hex(id)}${hex(id)}]/Encrypt<</Filter/Standard/V 1/R 2/O ${hex(owner)}/U ${user}/P -4>>`,
    seal(data: string, object: number): string {
      const own = md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10);
      return rc4(own, Buffer.from(data, 'latin1')).toString('latin1');
    },
  };
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    const held = at(a);
    state[a & 255] = at(b);
    state[b & 255] = held;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, index) => {
      const i = index + 1;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
