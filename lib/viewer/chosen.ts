import type { ChosenFile, Pasted } from '../sources/file-reading.ts';

/** A file of the person's disk. */
export async function chosenFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, address: '', type: '' };
}

/** What was pasted, as a file. */
export function pastedFile(pasted: Pasted, name: string): ChosenFile {
  return { name, bytes: new Uint8Array(), address: '', type: '', pasted };
}
