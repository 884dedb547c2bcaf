import type { Piece } from './piece.ts';
import type { Reading } from './report.ts';

const UNIT = /[万亿]?元/u;

/**
 * By how much the sum of a column of amounts over bodies may differ, by column: each is rounded to the
 * coarsest printed digit, and their sum once more. Null where they are in several units.
 */
export function tolerancesOf(pieces: readonly Piece[]): ReadonlyMap<string, number | null> {
  const columns = pieces.flatMap(({ of: { table } }) =>
    table.parts.flatMap((part) => part.columns),
  );
  const amounts = new Set(columns.filter(({ measure }) => measure === 'amount'));
  return new Map(
    [...amounts].map(({ key }) => {
      const labels = pieces.flatMap((piece) => piece.labels.filter((label) => label.key === key));
      const unit = UNIT.exec(labels[0]?.text ?? '')?.[0];
      const readings = pieces.flatMap((piece) =>
        Object.values(piece.readings).flatMap((row) => figureOf(row[key])),
      );
      const figures = readings.filter(({ value }) => value !== 0);
      const units = new Set(figures.map((one) => UNIT.exec(one.text)?.[0] ?? unit));
      const decimals = figures.map(({ text }) => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0);
      const half = 10 ** -Math.min(...decimals, 15) / 2;
      return [key, units.size > 1 ? null : half * figures.length];
    }),
  );
}

function figureOf(reading: Reading | undefined) {
  return reading?.state === 'figure' ? [reading] : [];
}
