/** Slips of the pen that make one figure of another. */
export type Slip = 'transposed' | 'dropped-digit' | 'doubled-digit' | 'extra-zero';

/** The slip by which `printed` came of `meant`; null where none did. Both are whole, not negative. */
export function slipOf(printed: number, meant: number): Slip | null {
  if (printed <= 0 || meant <= 0) return null;
  const [wrote, right] = [`${printed}`, `${meant}`];
  if (wrote.length === right.length) return isTransposed(wrote, right) ? 'transposed' : null;
  if (wrote.length + 1 === right.length) {
    return withoutOne(right, () => true).includes(wrote) ? 'dropped-digit' : null;
  }
  if (wrote.length !== right.length + 1) return null;
  if (withoutOne(wrote, (at) => wrote[at] === '0').includes(right)) return 'extra-zero';
  const doubled = withoutOne(wrote, (at) => wrote[at] === wrote[at + 1]);
  return doubled.includes(right) ? 'doubled-digit' : null;
}

/**
 * Whether a slip says little: of one digit and two, any 3 might be a 13 that lost its 1, any 11 a 1
 * written twice. Only a nought tells.
 */
export function isFaint(printed: number, meant: number): boolean {
  const [shorter, longer] = [Math.min(printed, meant), Math.max(printed, meant)];
  return shorter < 10 && longer !== 10 * shorter;
}

/** Whether two figures differ by two neighbouring digits that changed places. */
function isTransposed(wrote: string, right: string): boolean {
  const at = [...wrote].findIndex((digit, index) => digit !== right[index]);
  if (at < 0) return false;
  const exchanged = `${wrote.slice(0, at)}${wrote[at + 1] ?? ''}${wrote[at]}${wrote.slice(at + 2)}`;
  return exchanged === right;
}

/** The figure with one digit taken out, for each place where `may` allows it. */
function withoutOne(figure: string, may: (at: number) => boolean): string[] {
  return [...figure].flatMap((_, at) =>
    may(at) ? `${figure.slice(0, at)}${figure.slice(at + 1)}` : [],
  );
}
