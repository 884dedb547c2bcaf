import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Records one after another in a file, read again by their numbers; those asked for last stay in memory. */
export interface RecordFile<Value> {
  add(value: Value): void;
  /** Counted from 0. */
  at(number: number): Value;
  /** Takes the file away. */
  close(): void;
}

/** How a value is written. */
interface Coding<Value> {
  readonly encode: (value: Value) => Uint8Array;
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => Value;
}

export function recordFile<Value>(
  path: string,
  { encode, decode }: Coding<Value>,
  most = 256,
): RecordFile<Value> {
  const file = openSync(path, 'w+');
  const ends: number[] = [];
  const kept = new Map<number, Value>();

  function read(number: number): Value {
    const [from, end] = [ends[number - 1] ?? 0, ends[number]];
    if (end === undefined) throw new RangeError(`there is no record ${number}`);
    const bytes = new Uint8Array(end - from);
    readSync(file, bytes, 0, bytes.length, from);
    return decode(bytes);
  }

  return {
    add(value) {
      const bytes = encode(value);
      writeSync(file, bytes);
      ends.push((ends.at(-1) ?? 0) + bytes.length);
    },
    at(number) {
      const known = kept.get(number);
      const value = known ?? read(number);
      const [oldest] = kept.keys();
      kept.delete(number);
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      kept.set(number, value);
      return value;
    },
    close() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** Plain data, parsed by `parse` when it is read. */
export const asJson = <Value>(parse: (data: unknown) => Value): Coding<Value> => ({
  encode: (value) => Buffer.from(JSON.stringify(value)),
  decode: (bytes) => parse(JSON.parse(new TextDecoder().decode(bytes))),
});

export const asNumbers: Coding<Uint32Array> = {
  encode: (numbers) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  decode: (bytes) => new Uint32Array(bytes.buffer),
};
