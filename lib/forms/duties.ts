import type { Field } from './form.ts';

/**
 * What a form asks of a report beyond its tables; a rule about what it does not ask is not applicable.
 * Patterns are for prose: no spaces, half-width signs. Sections and tables are named by their keys.
 */
export interface Duties {
  /** The sections that it has, in their order. */
  readonly order?: readonly string[];
  /** What a title may look like; the group `organ` is whose report it is. */
  readonly titles?: readonly RegExp[];
  /** Last day of publication, "MM-DD" of the following year. */
  readonly deadlines?: { readonly department: string; readonly government: string };
  /** What one section has to tell of, each by words that any way of telling it has. */
  readonly aspects?: { readonly section: string; readonly words: Readonly<Record<string, RegExp>> };
  /** The section that names a problem and an improvement; it may tell of other years. */
  readonly problems?: string;
  /** A charge for which a tariff is set. */
  readonly fee?: Fee;
  /** Rows that only organs above the county can fill. */
  readonly aboveCounty?: readonly Pick<Field, 'table' | 'row'>[];
  /** The table by whose columns the form differs from the one before; its circular and that one's. */
  readonly renewal?: {
    readonly table: Field['table'];
    readonly circular: RegExp;
    readonly replaced: RegExp;
  };
  /** By kind of absolute claim ("all dealt with"), the cells that hold what it leaves out. */
  readonly exceptions?: Readonly<Record<string, readonly Field[]>>;
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
