/** One field of the form. */
export interface Field {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}
