import { Inflate } from 'fflate';

/** A zip's files, each unfolded when it is asked for. */
export interface Zip {
  /** Names as the directory has them, `/` between folders. */
  readonly names: readonly string[];
  /** True where any of it is encrypted. */
  readonly isLocked: boolean;
  /**
   * What a file holds; null where there is none of that name, in capitals or not. Throws `ZipError` where
   * it is damaged, and where all that was read together is more than `most` bytes.
   */
  read(name: string): Uint8Array | null;
}

/** Why a zip, or a file in it, cannot be read. */
export class ZipError extends Error {
  readonly reason: 'damaged' | 'too-large';

  constructor(reason: ZipError['reason']) {
    super(`The zip is ${reason}`);
    this.reason = reason;
  }
}

interface Entry {
  readonly method: number;
  readonly check: number;
  readonly start: number;
  readonly size: number;
}

/** Entries that are looked at; a Word file has some dozens. */
const mostEntries = 10_000;

/**
 * Opens a zip by the directory at its end, as Word does (APPNOTE.TXT 4.3); null where there is none. Sizes
 * that it tells are not believed: what unfolds is counted as it does, and checked by its sum.
 */
export function openZip(bytes: Uint8Array, most: number): Zip | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  let isLocked = false;
  let at = end - view.getUint32(end + 12, true);
  while (at >= 0 && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    if (names.length >= mostEntries) break;
    const length = view.getUint16(at + 28, true);
    const raw = bytes.subarray(at + 46, at + 46 + length);
    const name = new TextDecoder().decode(raw).replaceAll('\\', '/');
    isLocked ||= (view.getUint16(at + 8, true) & 1) === 1;
    names.push(name);
    entries.set(name.toLowerCase(), {
      method: view.getUint16(at + 10, true),
      check: view.getUint32(at + 16, true),
      size: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let left = most;

  /** What is folded up in an entry. */
  function foldedOf({ start, size }: Entry): Uint8Array {
    if (start + 30 > end || view.getUint32(start, true) !== 0x04034b50) throw damaged();
    const names = view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    return bytes.subarray(start + 30 + names, start + 30 + names + size);
  }

  function unfold({ method }: Entry, folded: Uint8Array): Uint8Array {
    const take = (piece: Uint8Array) => {
      left -= piece.length;
      if (left < 0) throw new ZipError('too-large');
      return piece;
    };
    if (method === 0) return take(folded);
    if (method !== 8) throw damaged();
    const pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(take(piece)));
    try {
      for (let next = 0; next < folded.length || next === 0; next += step) {
        inflate.push(folded.subarray(next, next + step), next + step >= folded.length);
      }
    } catch (reason) {
      throw reason instanceof ZipError ? reason : damaged();
    }
    return joined(pieces);
  }

  return {
    names,
    isLocked,
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const whole = unfold(entry, foldedOf(entry));
      if (sumOf(whole) !== entry.check) throw damaged();
      return whole;
    },
  };
}

const damaged = () => new ZipError('damaged');

/** Bytes that are unfolded in one go; deflate makes at most 1032 of one. */
const step = 16 * 1024;

/** Where the directory's own end begins, behind which only a remark stands; -1 where there is none. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 (ISO 3309). */
function sumOf(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
