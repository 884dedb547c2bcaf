/** One way in which a word processor writes the same table. */
export interface WordStyle {
  readonly name: string;
  /** How a cell merged over columns is written. */
  readonly across: 'span' | 'hMerge' | 'width';
  /** How the cells below a cell merged over rows are written. */
  readonly below: 'bare' | 'continue';
  /** Whether those carry text of their own, as a table pasted together does. */
  readonly leftover?: boolean;
  /** How words of a cell are cut into runs. */
  readonly runs?: 'one' | 'signs' | 'proofed';
  /** What stands around rows and cells. */
  readonly around?: 'sdt' | 'customXml' | 'ins';
  /** Which rows begin behind the table's edge, in place of empty cells. */
  readonly indentRows?: boolean;
  /** A table nested in a cell around the whole. */
  readonly boxed?: boolean;
  /** Tracked changes in cells: an old figure deleted before the new one. */
  readonly changed?: boolean;
  /** Whether the strict namespaces of ISO/IEC 29500 are written. */
  readonly strict?: boolean;
  /** The prefix in place of `w`. */
  readonly prefix?: string;
}

/** Styles that reading was made with. */
export const wordStyles: readonly WordStyle[] = [
  { name: 'Word', across: 'span', below: 'bare', runs: 'proofed' },
  { name: 'WPS', across: 'span', below: 'continue' },
  { name: 'WPS, widths alone', across: 'width', below: 'continue' },
  { name: 'Word 97 saved anew', across: 'hMerge', below: 'bare', runs: 'signs' },
  { name: 'tracked', across: 'span', below: 'bare', changed: true, around: 'ins' },
  { name: 'controls', across: 'span', below: 'bare', around: 'sdt', leftover: true },
  { name: 'strict', across: 'span', below: 'bare', strict: true },
];

/** Styles that reading was not made with. */
export const otherWordStyles: readonly WordStyle[] = [
  {
    name: 'custom XML, signs apart',
    across: 'span',
    below: 'continue',
    around: 'customXml',
    runs: 'signs',
    prefix: 'ns0',
  },
  { name: 'boxed, widths alone', across: 'width', below: 'bare', boxed: true, runs: 'proofed' },
  {
    name: 'hMerge, controls, tracked',
    across: 'hMerge',
    below: 'continue',
    around: 'sdt',
    changed: true,
    leftover: true,
  },
  {
    name: 'strict, boxed, signs apart',
    across: 'span',
    below: 'bare',
    strict: true,
    boxed: true,
    runs: 'signs',
  },
];
