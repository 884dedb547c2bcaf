import { pageLimits } from '../../document/limits.ts';

/** Elements inside each other; browsers' own parsers stop at 512. */
export const deepest = 600;

/** Past these the reader stops and the Page says `truncated`. Real reports stay far below. */
export const limits = {
  ...pageLimits,
  /** Elements that are visited. */
  elements: 400_000,
  /** What takes a closer look each: tables, links to files with pictures, and frames. */
  tables: 4_000,
  sources: 3_000,
  frames: 100,
  depth: deepest,
} as const;

/** The same of looking at what has been read; figures behind it are unreadable. */
export const lookLimits = {
  /** Elements of cells that are looked at as they are drawn. */
  looks: 8_000,
  /** So many of them are looked at however long it takes, more only for so many milliseconds. */
  sureLooks: 2_000,
  lookingTime: 800,
  /** Cells of tables whose labels' indents are asked for: all of a table's, or none. */
  indented: 20_000,
};
