import type { Field } from './field.ts';

/**
 * What a form asks of a report beyond its tables. Patterns are for prose: no spaces, half-width signs.
 * Sections and tables are named by their keys. What a form does not ask for is not given.
 */
export interface Duties {
  /** What a title may look like; the group `organ` is whose report it is. */
  readonly titles?: readonly RegExp[];
  /** What one section has to tell of, each by words that any way of telling it has. */
  readonly aspects?: { readonly section: string; readonly words: Readonly<Record<string, RegExp>> };
  /** The section that names a problem and an improvement; it may tell of other years. */
  readonly problems?: string;
  /** A charge for which a tariff is set. */
  readonly fee?: Fee;
  /** Rows that only organs above the county can fill. */
  readonly aboveCounty?: readonly Pick<Field, 'table' | 'row'>[];
  /** The circular in force since the report of a year, and the one that it replaces. */
  readonly circular?: {
    readonly since: number;
    readonly current: RegExp;
    readonly replaced: RegExp;
    /** The table by whose columns the forms of the two differ. */
    readonly table: string;
  };
  /** The circulars that its reports cite. */
  readonly circulars?: readonly Circular[];
}

/** 国办公开办函〔2021〕30号 */
export interface Circular {
  readonly issuer: string;
  readonly year: number;
  readonly number: number;
  /** Words of a sentence that speaks of what it is about. */
  readonly about: RegExp;
}

export interface Fee {
  readonly name: string;
  /** Every charge is a multiple of so many 元. */
  readonly step: number;
  /** Words of a sentence that states the tariff and no charge. */
  readonly tariff: RegExp;
  /** From the report of year `since` on, `section` says whether there was one; elsewhere, if plainly. */
  readonly reported: {
    readonly since: number;
    readonly section: string;
    readonly words: RegExp;
    readonly elsewhere: RegExp;
  };
}
