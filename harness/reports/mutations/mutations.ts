import type { Random } from '../../accuracy/random.ts';
import {
  all,
  blankBeside,
  cellOf,
  figureRows,
  headerRows,
  type Mutation,
  onCell,
  onRow,
  span,
  type TornTable,
} from './torn-table.ts';

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
