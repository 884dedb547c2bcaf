import type { DroppedFile } from '../../lib/workbench/running.ts';

/** Files of a folder that are taken at most: nobody means to audit a whole disk. */
const most = 5000;

/** What no folder of reports needs: what systems leave behind in each. */
const leftBehind = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/i;

/** The files that were dropped, those in folders with the folders' names before their own. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  // To be asked for before the event has ended.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...files].map(chosenFile);
  const found: DroppedFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** A file that was picked; one of a folder has its path. */
export function chosenFile(file: File): DroppedFile {
  return { name: file.webkitRelativePath || file.name, file };
}

async function collect(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '');
  if (found.length >= most || leftBehind.test(name)) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name, file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    const read = () =>
      new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    // A folder is read a hundred entries at a time.
    for (let part = await read(); part.length > 0; part = await read()) {
      for (const one of part) await collect(one, found);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
