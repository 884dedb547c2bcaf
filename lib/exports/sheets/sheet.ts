/** What stands in a cell: words, a number, a share from 0 to 1, a day, a moment, or words that lead somewhere. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly share: number }
  /** "2024-01-05" */
  | { readonly day: string }
  /** ISO 8601, UTC. */
  | { readonly moment: string }
  | { readonly text: string; readonly link: string };

/** A column: its head, and how wide it is in signs of half width. */
export interface SheetColumn {
  readonly head: string;
  readonly width: number;
}

/** One table of an export, in words. */
export interface Sheet {
  readonly name: string;
  /** What is to be said above it; null for nothing. */
  readonly note: string | null;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many columns stay when it is scrolled sideways. */
  readonly sticky: number;
}

/** A cell that leads to an address of the web, or says a file's name. */
export function linkTo(address: string | null, text: string = address ?? ''): SheetCell {
  return address !== null && /^https?:/i.test(address) ? { text, link: address } : text;
}

/** A day, or nothing. */
export const dayOf = (day: string | null): SheetCell => (day === null ? null : { day });

/** A cell as words, as where there is nothing but words. */
export function cellText(cell: SheetCell, momentText: (moment: string) => string): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('share' in cell) return `${Math.round(cell.share * 1000) / 10}%`;
  if ('day' in cell) return cell.day;
  return 'moment' in cell ? momentText(cell.moment) : cell.text;
}

/** The row of a sheet's heads, from 0: what is to be said above it has a row of its own, line by line. */
export function headRow({ note }: Sheet): number {
  return note === null ? 0 : note.split('\n').length;
}
