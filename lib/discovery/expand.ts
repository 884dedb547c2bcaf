/** The parts of each total. */
export type PartsOf = ReadonlyMap<number, readonly number[]>;

/** Totals within totals are followed so far. */
const DEEP = 8;

/** What some lines come to in lines that are no totals, as one string to compare. */
export function expanded(lines: readonly number[], known: PartsOf): string {
  const all = new Set<number>();
  const add = (line: number, depth: number): void => {
    const parts = depth > DEEP ? undefined : known.get(line);
    if (parts === undefined) all.add(line);
    else for (const part of parts) add(part, depth + 1);
  };
  for (const line of lines) add(line, 0);
  return [...all].sort((a, b) => a - b).join();
}
