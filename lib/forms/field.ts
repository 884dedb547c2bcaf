/** One field of the form. */
export interface Field {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A field in a sum, `coefficient` times: 1 where not given. */
export interface Term extends Field {
  readonly coefficient?: number;
}
