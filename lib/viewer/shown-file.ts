import type { Places } from '../sources/html/places.ts';

/** What a person sees of a file at the moment. */
export interface FileView {
  /** The sheet in sight, from 1, and how many there are; 0 where the file has none. */
  readonly sheet: number;
  readonly sheets: number;
  /** In percent of the file's own size. */
  readonly zoom: number;
  /** Which hit of a search is shown, from 1, of how many; null before a search. */
  readonly found: { readonly hit: number; readonly hits: number } | null;
}

export type Zoom = 'in' | 'out' | 'width';

/** A file as it is shown, whatever it is. */
export interface ShownFile {
  readonly places: Places;
  goTo(sheet: number): void;
  zoom(how: Zoom): void;
  /** Shows where words are; the next or previous place of them where they are asked for again. */
  find(words: string, way: 'first' | 'next' | 'previous'): void;
  /** Takes it away. */
  end(): void;
}

/** Of a file that is not drawn yet. */
export const noView: FileView = { sheet: 0, sheets: 0, zoom: 100, found: null };
