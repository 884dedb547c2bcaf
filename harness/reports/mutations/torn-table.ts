import type { Random } from '../../accuracy/random.ts';

/** A table's copy in the page, to be torn. `rows` are its cells as they stand in the markup. */
export interface TornTable {
  readonly rows: readonly (readonly HTMLElement[])[];
  /** How many cells from the left of a row are its labels, by what the sound page's reading says. */
  isFigure(cell: HTMLElement): boolean;
  isRowLabel(cell: HTMLElement): boolean;
  /** A copy that goes for the original. */
  copy(element: HTMLElement): HTMLElement;
}

/** Tears a table at random; false where there is nothing of the kind to tear. */
export type Mutate = (table: TornTable, random: Random) => boolean;

export interface Mutation {
  readonly name: string;
  readonly mutate: Mutate;
}

const figureRows = ({ rows, isFigure }: TornTable) => rows.filter((row) => row.some(isFigure));
const headerRows = ({ rows, isFigure }: TornTable) => rows.filter((row) => !row.some(isFigure));
const all = ({ rows }: TornTable) => rows;

/** A cell at random of the rows asked for. */
function cellOf(rows: readonly (readonly HTMLElement[])[], random: Random): HTMLElement | null {
  const filled = rows.filter((row) => row.length > 0);
  return filled.length === 0 ? null : random.pick(random.pick(filled));
}

function onCell(
  name: string,
  rowsOf: (table: TornTable) => readonly (readonly HTMLElement[])[],
  change: (cell: HTMLElement, table: TornTable, random: Random) => unknown,
): Mutation {
  return {
    name,
    mutate(table, random) {
      const cell = cellOf(rowsOf(table), random);
      return cell !== null && change(cell, table, random) !== false;
    },
  };
}

function span(cell: HTMLElement, name: 'rowspan' | 'colspan', by: number): boolean {
  const next = Number(cell.getAttribute(name) ?? 1) + by;
  if (next < 1) return false;
  cell.setAttribute(name, `${next}`);
  return true;
}

const blankBeside = (cell: HTMLElement): HTMLElement => {
  const blank = cell.cloneNode(false) as HTMLElement;
  blank.removeAttribute('colspan');
  blank.removeAttribute('rowspan');
  return blank;
};

const insertBlank = (cell: HTMLElement, _table: TornTable, random: Random) =>
  random.next() < 0.5 ? cell.before(blankBeside(cell)) : cell.after(blankBeside(cell));

const siblings = (cell: HTMLElement, { rows }: TornTable) =>
  (rows.find((row) => row.includes(cell)) ?? []).filter((other) => other !== cell);

function moveBeside(cell: HTMLElement, other: HTMLElement, random: Random): void {
  if (random.next() < 0.5) other.before(cell);
  else other.after(cell);
}

const moveWithin = (cell: HTMLElement, table: TornTable, random: Random) => {
  const others = siblings(cell, table);
  if (others.length === 0) return false;
  moveBeside(cell, random.pick(others), random);
  return true;
};

const moveToRow = (cell: HTMLElement, { rows }: TornTable, random: Random) => {
  const other = cellOf(
    rows.filter((row) => !row.includes(cell)),
    random,
  );
  if (other === null) return false;
  moveBeside(cell, other, random);
  return true;
};

const tallCells = ({ rows }: TornTable) =>
  rows.map((row) => row.filter((cell) => Number(cell.getAttribute('rowspan') ?? 1) > 1));
const wideCells = ({ rows }: TornTable) =>
  rows.map((row) => row.filter((cell) => Number(cell.getAttribute('colspan') ?? 1) > 1));

/** One cell over two: the words of both, the first's, or none. */
const merge = (cell: HTMLElement, _table: TornTable, random: Random) => {
  const next = cell.nextElementSibling;
  if (!next) return false;
  const width = (one: Element) => Number(one.getAttribute('colspan') ?? 1);
  if (random.next() < 0.7) cell.setAttribute('colspan', `${width(cell) + width(next)}`);
  if (random.next() < 0.5) cell.append(...next.childNodes);
  next.remove();
  return true;
};

function blankTotals(rows: readonly (readonly HTMLElement[])[], isFigure: TornTable['isFigure']) {
  for (const row of rows) {
    const last = row.findLast(isFigure);
    if (last) last.textContent = '';
  }
  return rows.length > 0;
}

function onRow(
  name: string,
  change: (
    row: Element,
    cells: readonly HTMLElement[],
    table: TornTable,
    random: Random,
  ) => unknown,
): Mutation {
  return {
    name,
    mutate(table, random) {
      const rows = table.rows.filter((row) => row.length > 0);
      if (rows.length === 0) return false;
      const cells = random.pick(rows);
      const row = cells[0]?.parentElement;
      return !!row && change(row, cells, table, random) !== false;
    },
  };
}

/** What may happen to a table between a spreadsheet and a page. */
export const mutations: readonly Mutation[] = [
  onCell('cell deleted', figureRows, (cell) => cell.remove()),
  onCell('cell doubled', figureRows, (cell, { copy }) => cell.after(copy(cell))),
  onCell('cell moved in its row', figureRows, moveWithin),
  onCell('cell moved to another row', figureRows, moveToRow),
  onCell('cell emptied', figureRows, (cell) => cell.replaceChildren()),
  onCell('empty cell inserted', figureRows, insertBlank),
  onCell('row span wider', all, (cell) => span(cell, 'rowspan', 1)),
  onCell('column span wider', all, (cell) => span(cell, 'colspan', 1)),
  onCell('row span narrower', tallCells, (cell) => span(cell, 'rowspan', -1)),
  onCell('column span narrower', wideCells, (cell) => span(cell, 'colspan', -1)),
  {
    name: 'label at the end',
    mutate(table, random) {
      const rows = table.rows.filter((row) => row.some(table.isRowLabel));
      if (rows.length === 0) return false;
      const row = random.pick(rows);
      const label = row.find(table.isRowLabel);
      const last = row.at(-1);
      if (!label || !last || label === last) return false;
      last.after(label);
      return true;
    },
  },
  onCell('two cells merged', all, merge),
  {
    name: "a row's total blank",
    mutate: (table, random) => {
      const rows = figureRows(table);
      return rows.length > 0 && blankTotals([random.pick(rows)], table.isFigure);
    },
  },
  { name: 'totals blank', mutate: (table) => blankTotals(figureRows(table), table.isFigure) },
  onCell('header cell deleted', headerRows, (cell) => cell.remove()),
  onCell('header cell doubled', headerRows, (cell, { copy }) => cell.after(copy(cell))),
  onCell('empty cell inserted in the header', headerRows, insertBlank),
  onRow('row deleted', (row) => row.remove()),
  onRow('row doubled', (row, cells, { copy }) => {
    const again = row.cloneNode(false) as HTMLElement;
    again.append(...cells.map(copy));
    row.after(again);
  }),
  onRow('row split', (row, cells, _table, random) => {
    const below = row.cloneNode(false) as HTMLElement;
    below.append(...cells.slice(random.whole(1, cells.length)));
    row.after(below);
  }),
];

const otherFigures = (cell: HTMLElement, { rows, isFigure }: TornTable) =>
  rows.flat().filter((other) => other !== cell && isFigure(other));

/** Kinds that the reading was not made with: they show whether it holds for others. */
export const unseenMutations: readonly Mutation[] = [
  onCell('blank at the end of a row', figureRows, (cell) =>
    cell.parentElement?.append(blankBeside(cell)),
  ),
  onCell('row begins with blanks', figureRows, (cell, _table, random) =>
    cell.parentElement?.prepend(
      ...Array.from({ length: random.whole(1, 3) }, () => blankBeside(cell)),
    ),
  ),
  onCell('cell runs to the end of its group', all, (cell) => cell.setAttribute('rowspan', '0')),
  onCell('cells deleted side by side', figureRows, (cell) => {
    if (!cell.nextElementSibling) return false;
    cell.nextElementSibling.remove();
    cell.remove();
    return true;
  }),
  onCell('spans lost in a row', all, (cell) => {
    for (const one of cell.parentElement?.children ?? []) one.removeAttribute('colspan');
  }),
  onCell('figure split into two cells', figureRows, (cell, { isFigure, copy }) => {
    const text = cell.textContent;
    if (!isFigure(cell) || text.length < 2) return false;
    const second = copy(cell);
    cell.textContent = text.slice(0, 1);
    second.textContent = text.slice(1);
    cell.after(second);
    return true;
  }),
  onCell('figure repeated elsewhere', figureRows, (cell, table, random) => {
    const others = otherFigures(cell, table);
    if (!table.isFigure(cell) || others.length === 0) return false;
    random.pick(others).after(table.copy(cell));
    return true;
  }),
];
