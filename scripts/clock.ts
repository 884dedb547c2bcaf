/** The time since `from`, a reading of `performance.now()`, as "12.3 s". */
export function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
