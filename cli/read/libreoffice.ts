import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Convert, OldKind } from '../audit-file.ts';

const run = promisify(execFile);

/** Milliseconds after which a file is taken for one that cannot be converted. */
const patience = 90_000;

const endings: Readonly<Record<OldKind, string>> = { 'old-word': 'doc', 'old-wps': 'wps' };

/** The LibreOffice that is installed: `SOFFICE`, else the one on PATH; null where there is none. */
export function findLibreOffice(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const named = env.SOFFICE;
  if (named !== undefined) return named !== '' && existsSync(named) ? named : null;
  const folders = (env.PATH ?? '').split(delimiter);
  const programs = folders.flatMap((folder) =>
    ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)),
  );
  return programs.find((program) => existsSync(program)) ?? null;
}

/** Has LibreOffice write old files anew, each run with a profile of its own, so that several run side by side. */
function libreOffice(program: string): Convert {
  return async (bytes, from) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossfoot-'));
    try {
      const path = join(folder, `old.${endings[from]}`);
      await writeFile(path, bytes);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const words = ['--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder];
      const first = [`-env:UserInstallation=${profile}`, ...words];
      await run(program, [...first, path], { timeout: patience });
      return new Uint8Array(await readFile(join(folder, 'old.docx')));
    } catch {
      return null;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** What converts old files on this machine, as an option of reading; none where nothing can. */
export function converter(): { readonly convert?: Convert } {
  const program = findLibreOffice();
  return program === null ? {} : { convert: libreOffice(program) };
}
