import { createReadStream } from 'node:fs';
import { opendir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type KeptItem, keptItemSchema } from '../../lib/archive/kept.ts';
import { type Aside, asideSchema, type Taken, takenSchema } from './results.ts';

/** One file of the folder of results. */
export type Result =
  | { readonly name: string; readonly item: KeptItem }
  | { readonly aside: Aside }
  /** A file that is none, or was damaged. */
  | { readonly damaged: string };

/** All results of a folder, one at a time, in no order. */
export async function* readResults(folder: string): AsyncGenerator<Result> {
  for await (const path of filesIn(folder, '.json')) {
    const item = keptItemSchema.safeParse(await parsedFile(path));
    yield item.success ? { name: basename(path, '.json'), item: item.data } : { damaged: path };
  }
  for await (const path of filesIn(join(folder, 'aside'), '.json')) {
    const aside = asideSchema.safeParse(await parsedFile(path));
    yield aside.success ? { aside: aside.data } : { damaged: path };
  }
}

/** What the lists' entries were found to hold. */
export async function* readTaken(folder: string): AsyncGenerator<Taken> {
  for await (const path of filesIn(join(folder, 'chunks'), '.ndjson')) {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const taken = takenSchema.safeParse(parsed(line));
      if (taken.success) yield taken.data;
    }
  }
}

async function* filesIn(folder: string, ending: string): AsyncGenerator<string> {
  const held = await opendir(folder).catch(() => null);
  if (held === null) return;
  for await (const { name } of held) {
    if (!name.startsWith('.') && name.endsWith(ending)) yield join(folder, name);
  }
}

const parsedFile = async (path: string): Promise<unknown> => parsed(await readFile(path, 'utf8'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
