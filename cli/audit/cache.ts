import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { keptItemSchema } from '../../lib/archive/kept.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';
import type { AuditedFile } from '../audit-file.ts';
import { version } from '../version.ts';

/** What was found in files before, in a folder: by their content, and whatever else the result depends on. */
export interface Cache {
  /** Null where it was not audited before, or not by this version with these settings. */
  get(file: ChosenFile, beside?: ChosenFile): Promise<AuditedFile | null>;
  /** Is not remembered where the folder cannot be written to. */
  put(file: ChosenFile, beside: ChosenFile | undefined, found: AuditedFile): Promise<void>;
}

const foundSchema = z.object({ item: keptItemSchema, beside: z.readonly(z.array(z.string())) });

export function cacheIn(folder: string, settings: Settings, canConvert: boolean): Cache {
  const pathOf = (...files: readonly (ChosenFile | undefined)[]) => {
    const hash = createHash('sha256').update(JSON.stringify([version, settings, canConvert]));
    for (const { bytes, name, address, type } of files.flatMap((file) => file ?? [])) {
      hash.update(JSON.stringify([bytes.length, name, address, type])).update(bytes);
    }
    const key = hash.digest('hex');
    return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  };
  return {
    async get(file, beside) {
      try {
        return foundSchema.parse(JSON.parse(await readFile(pathOf(file, beside), 'utf8')));
      } catch {
        return null;
      }
    },
    async put(file, beside, found) {
      const path = pathOf(file, beside);
      const unfinished = `${path}.${randomUUID()}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(unfinished, JSON.stringify(found));
        await rename(unfinished, path);
      } catch {
        // The next run audits it anew.
      }
    },
  };
}
