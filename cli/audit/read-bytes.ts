import { constants, createReadStream, open } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { promisify } from 'node:util';
import { largestFile } from '../../lib/sources/read-file.ts';

/** The bytes of a file, a pipe or a device; of more than are read of any file so many that it is told. */
export async function readBytes(path: string | Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const found = await stat(path);
  if (found.isFile() && found.size <= largestFile) return new Uint8Array(await readFile(path));
  return bytesOf(found.isFIFO() ? await pipeAt(path) : createReadStream(path));
}

/** Waits for nobody to open its other end: a thread that does cannot be ended. */
async function pipeAt(path: string | Buffer): Promise<Socket> {
  const fd = await promisify(open)(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/** What a stream gives, up to one byte more than is read of any file. */
export async function bytesOf(
  stream: AsyncIterable<Buffer | string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
    if (length > largestFile) break;
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, largestFile + 1));
}
