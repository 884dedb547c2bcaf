import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KeptItem, keptItemSchema } from '../../lib/archive/kept.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';
import { version } from '../version.ts';

/** What was found in files before, in a folder: by their content, and whatever else the result depends on. */
export interface Cache {
  /** Null where it was not audited before, or not by this version with these settings. */
  get(file: ChosenFile): Promise<KeptItem | null>;
  /** Is not remembered where the folder cannot be written to. */
  put(file: ChosenFile, item: KeptItem): Promise<void>;
}

export function cacheIn(folder: string, settings: Settings, canConvert: boolean): Cache {
  const pathOf = ({ bytes, name, address, type }: ChosenFile) => {
    const hash = createHash('sha256').update(bytes);
    hash.update(JSON.stringify([version, settings, canConvert, name, address, type]));
    const key = hash.digest('hex');
    return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  };
  return {
    async get(file) {
      try {
        return keptItemSchema.parse(JSON.parse(await readFile(pathOf(file), 'utf8')));
      } catch {
        return null;
      }
    },
    async put(file, item) {
      const path = pathOf(file);
      const unfinished = `${path}.${randomUUID()}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(unfinished, JSON.stringify(item));
        await rename(unfinished, path);
      } catch {
        // The next run audits it anew.
      }
    },
  };
}
