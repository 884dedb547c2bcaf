import { type Field, type Form, fieldKey } from '../forms/form.ts';
import type { Meaning } from '../forms/spoken.ts';
import { settledFigure } from './figures.ts';
import type { Member } from './member.ts';

/** What a report's tables give for something that a sentence counts, in one of the senses that it may have. */
export interface SpokenValue {
  /** The same for the same sense in another report. */
  readonly sense: string;
  /** undefined where a cell was not read. */
  readonly value: number | undefined;
  readonly fields: readonly Field[];
}

/** The values of some quantities added together, the plainest sense first; none where no sense has cells here. */
export function spokenValues(member: Member, form: Form, names: readonly string[]): SpokenValue[] {
  const { quantities } = form.spoken;
  const combined = names.reduce<readonly Meaning[]>(
    (sums, name) =>
      sums.flatMap((sum) =>
        (quantities[name]?.meanings ?? []).map((meaning) => [...sum, ...meaning]),
      ),
    [[]],
  );
  return combined.flatMap((meaning) => {
    const terms = meaning.flatMap((term) => rowsOf(member, term).map((row) => ({ ...term, row })));
    if (terms.length === 0) return [];
    let value: number | undefined = 0;
    for (const term of terms) {
      const figure = settledFigure(member, term);
      value =
        figure === undefined || value === undefined
          ? undefined
          : value + (term.coefficient ?? 1) * figure;
    }
    const sense = meaning.map((term) => `${term.coefficient ?? 1}${fieldKey(term)}`).join('+');
    return [{ sense, value, fields: terms }];
  });
}

/** A row, or where it is not printed those of its group; the row itself where none was read. */
function rowsOf({ figures }: Member, { table, row, column }: Field): string[] {
  const rows = figures[table];
  if (!rows || rows[row]) return rows ? [row] : [];
  const group = Object.keys(rows).filter((key) => key.startsWith(`${row}.`));
  return group.filter((key) => rows[key] && column in rows[key]);
}
