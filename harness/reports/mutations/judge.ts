import type { Cell } from '../../../lib/document/grid.ts';
import type { Audit } from '../../../lib/findings/audit.ts';
import type { DrawnGrid, DrawnPage, ReadField } from './drawn.ts';
import type { SoundReading } from './sound-reading.ts';

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
    (field) => !isOwn(field) && differs(field) && !isDrawnSound(view, field, soundKey(field)),
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

interface View {
  readonly sound: SoundReading;
  readonly torn: DrawnPage;
  /** The sound page's element that a cell of the torn page is. */
  origin(cell: string): Element | undefined;
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

/** The distinct cells of a row from left to right. */
function cellsIn({ slots }: DrawnGrid, row: number): Cell[] {
  return (slots[row] ?? []).filter(
    (cell, index, all): cell is Cell => cell !== undefined && cell !== all[index - 1],
  );
}

/**
 * Whether a person must take this figure for the field's: the row has its own label and is full from
 * edge to edge, and the figure stands right below the field's header.
 */
function isDrawnSound({ sound, torn, origin }: View, field: ReadField, as: string): boolean {
  const own = [...sound.figures].find(([, { key }]) => key === as);
  const before = own && sound.drawn.cells.get(own[1].cell);
  const now = torn.cells.get(field.cell);
  if (!before || !now) return false;
  const { cell } = now;
  const turn = (grid: DrawnGrid, at: Cell, element: (one: Cell) => Element | undefined) => {
    const cells = cellsIn(grid, at.row).filter(({ row }) => row === at.row);
    const first = cells.findLastIndex((one) => sound.rowLabels.has(element(one) as Element)) + 1;
    return `${cells.indexOf(at) - first} of ${cells.length - first}`;
  };
  const inTurn =
    turn(before.of, before.cell, (one) => sound.drawn.elementOf(one.id)) ===
    turn(now.of, cell, (one) => origin(one.id));
  const isWhole = (row: number) => {
    const cells = cellsIn(now.of, row);
    const width = cells.reduce((sum, one) => sum + one.columnSpan, 0);
    return width === now.of.grid.width && (now.of.slots[row] ?? []).every((slot) => slot);
  };
  const elementBefore = (one: Cell | undefined) => one && sound.drawn.elementOf(one.id);
  const elementNow = (one: Cell | undefined) => one && origin(one.id);
  const labelOf = (grid: DrawnGrid, at: Cell) =>
    cellsIn(grid, at.row).findLast(
      (one) =>
        one.column < at.column &&
        one.text !== '' &&
        isLabel(sound, grid === now.of ? elementNow(one) : elementBefore(one)),
    );
  const labelBefore = labelOf(before.of, before.cell);
  const labelNow = labelOf(now.of, cell);
  const sameLabel =
    elementBefore(labelBefore) === elementNow(labelNow) &&
    labelBefore?.column === labelNow?.column &&
    labelBefore?.columnSpan === labelNow?.columnSpan;
  const headerBefore = headerOf(before.of, before.cell, (one) =>
    sound.figures.has(sound.drawn.elementOf(one.id)),
  );
  const headerNow = headerOf(now.of, cell, (one) => {
    const from = origin(one.id);
    return from !== undefined && sound.figures.has(from);
  });
  const sameHeader =
    elementBefore(headerBefore) === elementNow(headerNow) &&
    headerNow?.columnSpan === cell.columnSpan &&
    headerNow.column === cell.column;
  const rows = Array.from(
    { length: cell.row - (headerNow?.row ?? cell.row) + 1 },
    (_, index) => cell.row - index,
  );
  const headerRows = rows.filter(
    (row) => headerNow !== undefined && row < headerNow.row + headerNow.rowSpan,
  );
  return (
    inTurn ||
    (sameLabel &&
      sameHeader &&
      cell.rowSpan === 1 &&
      now.of.grid.width === before.of.grid.width &&
      isWhole(cell.row) &&
      headerRows.every(isWhole))
  );
}

function isLabel(sound: SoundReading, element: Element | undefined): boolean {
  return element !== undefined && !sound.figures.has(element);
}

/** The lowest words above a figure that are no figure and stand in no row of figures. */
function headerOf(
  grid: DrawnGrid,
  { row, column }: Cell,
  isFigure: (cell: Cell) => boolean,
): Cell | undefined {
  for (let above = row - 1; above >= 0; above--) {
    if (cellsIn(grid, above).some(isFigure)) continue;
    const cell = grid.slots[above]?.[column];
    if (cell && cell.text !== '') return cell;
  }
  return undefined;
}

/** Rows of the sound page that stand as they stood, below the headers that they had, and are not read. */
function refusedRows({ sound, torn, origin }: View): string[] {
  const soundElement = (cell: Cell) => sound.drawn.elementOf(cell.id);
  const read = Map.groupBy(torn.fields, ({ cell }) => origin(cell));
  const isRead = ({ cell, column, row, body }: ReadField): boolean =>
    (read.get(sound.drawn.elementOf(cell)) ?? []).some(
      (now) => now.column === column && (now.row === row || now.body !== null || body !== null),
    );
  const rows = Map.groupBy(
    sound.figures.values(),
    ({ table, row, cell }) =>
      `${table}/${row} in row ${sound.drawn.cells.get(cell)?.cell.row} of ${cell.split('.')[0]}`,
  );
  const signOf = (grid: DrawnGrid, row: number, element: (cell: Cell) => Element | undefined) =>
    cellsIn(grid, row).map((cell) => ({ element: element(cell), cell }));
  const placesNow = new Map<Element, Cell[]>();
  const gridsNow = new Map<Cell, DrawnGrid>();
  for (const { cell, of } of torn.cells.values()) {
    const from = origin(cell.id);
    if (!from) continue;
    placesNow.set(from, [...(placesNow.get(from) ?? []), cell]);
    gridsNow.set(cell, of);
  }
  const same = (before: ReturnType<typeof signOf>, after: ReturnType<typeof signOf>): boolean =>
    before.length === after.length &&
    before.every(({ element, cell }, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        other.element === element &&
        other.cell.column === cell.column &&
        other.cell.columnSpan === cell.columnSpan &&
        other.cell.text === cell.text &&
        (other.cell.rowSpan === cell.rowSpan || !element || !sound.figures.has(element))
      );
    });
  const changed = changedHeaders({ sound, torn, origin });
  return [...rows].flatMap(([name, fields]) => {
    const [first] = fields;
    const before = first && sound.drawn.cells.get(first.cell);
    if (!first || !before || changed.has(first.table)) return [];
    const now = placesNow.get(soundElement(before.cell)) ?? [];
    const grid = now[0] && gridsNow.get(now[0]);
    const own = signOf(before.of, before.cell.row, soundElement);
    if (
      now.length !== 1 ||
      !grid ||
      own.some(({ element }) => element && (placesNow.get(element)?.length ?? 0) !== 1)
    )
      return [];
    const after = signOf(grid, now[0]?.row ?? 0, (cell) => origin(cell.id));
    if (!same(own, after)) return [];
    return fields.every(isRead) ? [] : [name];
  });
}

/** Tables that have another header than before, or none: in which any row without figures has changed. */
function changedHeaders({ sound, torn, origin }: View): Set<string> {
  const changed = new Set<string>();
  for (const of of sound.drawn.grids) {
    const tables = new Set(
      of.grid.cells.flatMap(({ id }) => sound.figures.get(sound.drawn.elementOf(id))?.table ?? []),
    );
    const before = headerSigns(of, (cell) => sound.drawn.elementOf(cell.id), sound);
    const now = torn.grids.find((grid) =>
      grid.grid.cells.some(({ id }) => {
        const from = origin(id);
        return (
          from !== undefined &&
          of.grid.cells.some((cell) => sound.drawn.elementOf(cell.id) === from)
        );
      }),
    );
    const after = now && headerSigns(now, (cell) => origin(cell.id), sound);
    const isSame =
      after?.length === before.length &&
      before.every(
        (sign, index) =>
          sign.length === after[index]?.length &&
          sign.every((part, at) => part === after[index]?.[at]),
      );
    if (!isSame) for (const table of tables) changed.add(table);
  }
  return changed;
}

/** Of each row without figures its elements and where they stand. */
function headerSigns(
  of: DrawnGrid,
  element: (cell: Cell) => Element | undefined,
  sound: SoundReading,
): unknown[][] {
  return of.slots.flatMap((_, row) => {
    const cells = cellsIn(of, row);
    const isFigures = cells.some((cell) => {
      const from = element(cell);
      return from !== undefined && sound.figures.has(from);
    });
    if (isFigures) return [];
    return [cells.flatMap((cell) => [element(cell), cell.column, cell.columnSpan, cell.text])];
  });
}
