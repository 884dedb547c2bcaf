/** One figure of the bench: what was measured, and the target that it must meet, if it has one. */
export interface Line {
  readonly what: string;
  readonly figure: number;
  /** "×", "ms", "MB", "bytes" or a plural of what is counted. */
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What stands behind the figure. */
  readonly detail?: string;
}

/** True for a line without a target; false where a figure that has one could not be measured. */
export function isMet({ figure, atMost = Infinity, atLeast = -Infinity }: Line): boolean {
  const hasTarget = atMost !== Infinity || atLeast !== -Infinity;
  return !hasTarget || (figure <= atMost && figure >= atLeast);
}

/** The lines of one part under its heading; ✓ or ✗ before each that has a target. */
export function tableOf(part: string, lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const hasTarget = line.atMost !== undefined || line.atLeast !== undefined;
    const sign = !hasTarget ? ' ' : isMet(line) ? '✓' : '✗';
    return [sign, line.what, written(line.figure, line.unit), targetOf(line), line.detail ?? ''];
  });
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [1, width(1), width(2), width(3), 0];
  const padded = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 2 ? cell.padStart(width(2)) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [part, ...padded.map((row) => `  ${row}`)].join('\n');
}

export function written(figure: number, unit: string): string {
  const digits = Number.isInteger(figure) ? 0 : Math.abs(figure) < 100 ? 2 : 0;
  const number = figure.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${number} ${unit}`;
}

function targetOf({ atMost, atLeast, unit }: Line): string {
  if (atMost !== undefined) return `≤ ${atMost.toLocaleString('en')} ${unit}`;
  return atLeast === undefined ? '' : `≥ ${atLeast.toLocaleString('en')} ${unit}`;
}
