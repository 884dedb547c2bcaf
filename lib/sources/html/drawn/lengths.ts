/** The number that a computed length begins with; NaN where it has none, as `auto`. */
export const lengthOf = (computed: string): number => Number.parseFloat(computed);
