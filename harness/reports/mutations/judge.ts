import type { Audit } from '../../../lib/findings/audit.ts';
import type { DrawnPage, ReadField } from './drawn.ts';
import { isDrawnSound } from './drawn-sound.ts';
import { refusedRows } from './refused.ts';
import type { SoundReading } from './sound-reading.ts';
import type { View } from './view.ts';

/** What an audit did with a torn page. */
export interface Judgement {
  /** Fields that hold another field's figure, though no finding tells their row: "table/row/column: 3 read as 4". */
  readonly silent: readonly string[];
  /** The same, in rows that are told. */
  readonly told: readonly string[];
  /** Rows that nothing has moved, and that were not read. */
  readonly refused: readonly string[];
  /** Findings that say that figures are wrong which are right. */
  readonly falseAlarms: readonly string[];
}

/** How the elements of the torn page go back to those of the sound one. */
export type OriginOf = (element: Element) => Element | undefined;

const UNREAD: ReadonlySet<string> = new Set(['missing-table', 'missing-row', 'unreadable-cell']);

export function judge(
  sound: SoundReading,
  torn: DrawnPage,
  originOf: OriginOf,
  balanced: boolean,
): Judgement {
  const origin = (cell: string): Element | undefined => {
    const element = torn.elementOf(cell);
    return originOf(element) ?? (sound.cellElements.has(element) ? element : undefined);
  };
  const view = { sound, torn, origin };
  const values = new Map(sound.drawn.fields.map(({ key, value }) => [key, value]));
  const soundKey = soundKeys(view);
  const isOwn = (field: ReadField): boolean => {
    const from = origin(field.cell);
    return from !== undefined && sound.figures.get(from)?.key === soundKey(field);
  };
  const differs = (field: ReadField) => values.get(soundKey(field)) !== field.value;
  const wrong = torn.fields.filter(
    (field) =>
      !isOwn(field) &&
      // What could not be read in the sound page has no cell to be told by.
      values.has(soundKey(field)) &&
      differs(field) &&
      !isDrawnSound(view, field, soundKey(field)),
  );
  const hasAll = new Set(torn.fields.map(({ table, body }) => `${table}/${body}`));
  const changed =
    torn.fields.some(differs) ||
    new Set(torn.fields.map(({ cell }) => origin(cell))).size < torn.fields.length ||
    sound.drawn.fields.some(({ table, body }) => body && !hasAll.has(`${table}/${body}`));
  const name = (field: ReadField) =>
    `${field.key}: ${values.get(soundKey(field))} read as ${field.value}`;
  return {
    silent: wrong.filter((field) => !isTold(torn.audits, field)).map(name),
    told: wrong.filter((field) => isTold(torn.audits, field)).map(name),
    refused: refusedRows(view),
    falseAlarms: balanced && !changed ? newErrors(sound.drawn.audits, torn.audits) : [],
  };
}

/**
 * By which keys the sound page has the fields of the torn one: bodies are numbered anew, and go by
 * their names, or, where a name was torn off, by what most of their cells were.
 */
function soundKeys({ sound, torn, origin }: View): (field: ReadField) => string {
  const named = new Map(
    sound.drawn.fields.flatMap((one) =>
      one.body === null ? [] : [[`${one.table}/${one.body}`, one.row] as const],
    ),
  );
  const rows = Map.groupBy(torn.fields, ({ table, row }) => `${table}/${row}`);
  const likeliest = (field: ReadField): string => {
    const from = (rows.get(`${field.table}/${field.row}`) ?? []).flatMap(({ cell }) => {
      const element = origin(cell);
      return (element && sound.figures.get(element)?.row) ?? [];
    });
    const counts = [...Map.groupBy(from, (row) => row)];
    return counts.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? field.row;
  };
  return (field) => {
    if (field.body === null) return field.key;
    const row = named.get(`${field.table}/${field.body}`);
    return `${field.table}/${field.body && row ? row : likeliest(field)}/${field.column}`;
  };
}

function isTold(audits: readonly Audit[], { table, row, column }: ReadField): boolean {
  return audits.some(({ findings }) =>
    findings.some(
      ({ code, where }) =>
        UNREAD.has(code) &&
        where.some(
          (place) =>
            place.table === table &&
            (place.row === row ||
              (place.row === null && (place.column === null || place.column === column))),
        ),
    ),
  );
}

function newErrors(before: readonly Audit[], after: readonly Audit[]): string[] {
  const errors = (audits: readonly Audit[]) =>
    audits.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === 'arithmetic').map(({ id }) => id),
    );
  const known = new Set(errors(before));
  return errors(after).filter((id) => !known.has(id));
}
