/** Past these the reader stops and the Page says `truncated`. Real reports stay far below. */
export const limits = {
  /** UTF-16 units of one cell or text block. */
  text: 20_000,
  cells: 100_000,
  blocks: 50_000,
  /** Elements inside each other; browsers' own parsers stop at 512. */
  depth: 600,
} as const;
