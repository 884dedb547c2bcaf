/** By what the archive keeps a file of the disk that an item of this id takes. */
export const keptFileName = (id: string): string => `workbench-file:${id}`;

/** The viewer's hash that asks for such a file. */
export const hashOfKept = (id: string): string => `#${new URLSearchParams({ kept: id })}`;

/** The id of the file that the viewer's own address asks for; null for none. */
export function keptIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('kept');
}
