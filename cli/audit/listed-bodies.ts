import { readFile } from 'node:fs/promises';
import type { CollectionOptions } from '../../lib/collection/options.ts';
import { decodeText } from '../../lib/sources/text/decode.ts';
import { importedList } from '../../lib/workbench/imported-list.ts';
import { WrongUse } from '../wrong-use.ts';

/**
 * The bodies that should report, and those above them, as a file lists them: as the workbench takes it, in
 * UTF-8 or as Excel saves it in China.
 *
 * @throws {WrongUse} where the file cannot be read, or lists nobody.
 */
export async function listedBodies(
  path: string | null,
): Promise<Pick<CollectionOptions, 'expected' | 'parents'>> {
  if (path === null) return {};
  const bytes = await readFile(path).catch(() => null);
  const { expected, parents } = importedList(bytes ? decodeText(new Uint8Array(bytes)) : '');
  if (expected.length === 0) throw new WrongUse('command.noBodies', { path });
  return { expected, parents };
}
