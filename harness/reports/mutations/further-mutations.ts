import type { Random } from '../../accuracy/random.ts';
import {
  blankBeside,
  figureRows,
  headerRows,
  type Mutation,
  onCell,
  onRow,
  span,
  type TornTable,
} from './torn-table.ts';

type Cells = readonly HTMLElement[];

/** On two rows of figures, one below the other. */
function onNeighbours(
  name: string,
  change: (upper: Cells, lower: Cells, table: TornTable, random: Random) => unknown,
): Mutation {
  return {
    name,
    mutate(table, random) {
      const rows = figureRows(table);
      const [at, upper] = random.pick([...rows.entries()].slice(0, -1).concat([[-1, []]]));
      const lower = rows[at + 1];
      return at >= 0 && !!lower && change(upper, lower, table, random) !== false;
    },
  };
}

/** On the rows of one column of the grid, by where its cells stood. */
function onColumn(
  name: string,
  rowsOf: (table: TornTable) => readonly Cells[],
  change: (cell: HTMLElement, table: TornTable, random: Random) => void,
): Mutation {
  return {
    name,
    mutate(table, random) {
      const columns = figureRows(table).flatMap((row) =>
        row.filter(table.isFigure).flatMap((cell) => table.columnOf(cell) ?? []),
      );
      if (columns.length === 0) return false;
      const column = random.pick(columns);
      const cells = rowsOf(table).flatMap((row) =>
        row.filter((cell) => table.columnOf(cell) === column && !isWide(cell)),
      );
      for (const cell of cells) change(cell, table, random);
      return cells.length > 0;
    },
  };
}

const isWide = (cell: HTMLElement) =>
  Number(cell.getAttribute('colspan') ?? 1) > 1 || Number(cell.getAttribute('rowspan') ?? 1) > 1;
const rowOf = (cells: Cells) => cells[0]?.parentElement;
const every = ({ rows }: TornTable) => rows;

function exchange(one: HTMLElement, other: HTMLElement): void {
  const place = one.ownerDocument.createComment('');
  one.replaceWith(place);
  other.replaceWith(one);
  place.replaceWith(other);
}

const exchangeTwo = (cell: HTMLElement, { rows }: TornTable, random: Random) => {
  const others = (rows.find((row) => row.includes(cell)) ?? []).filter((one) => one !== cell);
  if (others.length === 0) return false;
  exchange(cell, random.pick(others));
  return true;
};

/** Some rows of a table, with a copy of its header of which one cell is lost, in a table of their own. */
const breakPage = (
  row: Element,
  _cells: Cells,
  table: TornTable,
  random: Random,
): boolean | undefined => {
  const rows = figureRows(table).flatMap((cells) => rowOf(cells) ?? []);
  const at = rows.indexOf(row as HTMLElement);
  if (at < 1) return false;
  const header = headerRows(table).map((cells) => {
    const copies = cells.map(table.copy);
    const again = rowOf(cells)?.cloneNode(false) as HTMLElement;
    again.append(...copies);
    return { again, copies };
  });
  const lost = header.flatMap(({ copies }) => copies);
  if (lost.length === 0) return false;
  random.pick(lost).remove();
  table.breakOff([...header.map(({ again }) => again), ...rows.slice(at)]);
  return true;
};

/** A second set of kinds, drawn up when the reading was done for the others. */
export const furtherMutations: readonly Mutation[] = [
  onNeighbours('cells of two rows exchanged', (upper, lower, _table, random) => {
    exchange(random.pick(upper), random.pick(lower));
  }),
  onColumn('column moved to the end', every, (cell) => cell.parentElement?.append(cell)),
  onColumn('column of figures moved to the end', figureRows, (cell) =>
    cell.parentElement?.append(cell),
  ),
  onColumn('column of figures deleted', figureRows, (cell) => cell.remove()),
  onColumn('column of headers deleted', headerRows, (cell) => cell.remove()),
  onColumn('blank column in some rows', every, (cell, _table, random) => {
    if (random.next() < 0.5) cell.before(blankBeside(cell));
  }),
  onCell('header cells exchanged', headerRows, exchangeTwo),
  onCell('header words lost', headerRows, (cell) => cell.replaceChildren()),
  onRow('header row doubled', (_row, _cells, table, random) => {
    const rows = headerRows(table).filter((row) => row.length > 0);
    if (rows.length === 0) return false;
    const cells = random.pick(rows);
    const row = rowOf(cells);
    const again = row?.cloneNode(false) as HTMLElement;
    again.append(...cells.map(table.copy));
    row?.after(again);
    return true;
  }),
  onRow('label repeated at the end', (row, cells, { isRowLabel, copy }) => {
    const label = cells.find(isRowLabel);
    if (!label) return false;
    row.append(copy(label));
    return true;
  }),
  onCell('figure in place of its neighbour', figureRows, (cell) => {
    if (!cell.nextElementSibling) return false;
    cell.nextElementSibling.remove();
    return span(cell, 'colspan', 1);
  }),
  onNeighbours('figure in place of the one below', (upper, lower, { isFigure, columnOf }) => {
    const cell = upper.find((one) => isFigure(one) && !isWide(one));
    const below = lower.find((one) => cell && columnOf(one) === columnOf(cell));
    if (!cell || !below) return false;
    below.remove();
    return span(cell, 'rowspan', 1);
  }),
  onNeighbours('figures of two rows in one', (upper, lower, { isFigure }) => {
    const figures = lower.filter(isFigure);
    const own = upper.filter(isFigure);
    if (own.length === 0 || own.length !== figures.length) return false;
    for (const [index, cell] of own.entries()) {
      cell.append(cell.ownerDocument.createElement('br'), ...(figures[index]?.childNodes ?? []));
    }
    rowOf(lower)?.remove();
    return true;
  }),
  onNeighbours('rows run together', (upper, lower) => {
    rowOf(upper)?.append(...lower);
    rowOf(lower)?.remove();
  }),
  onNeighbours('rows exchanged', (upper, lower) => {
    const [one, other] = [rowOf(upper), rowOf(lower)];
    if (one && other) exchange(one, other);
  }),
  onRow('last row on top', (_row, _cells, table) => {
    const rows = figureRows(table).flatMap((cells) => rowOf(cells) ?? []);
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last || first === last) return false;
    first.before(last);
    return true;
  }),
  onRow('first row of figures lost', (_row, _cells, table) => {
    const first = rowOf(figureRows(table)[0] ?? []);
    first?.remove();
    return first !== undefined;
  }),
  onRow('header written last', (_row, _cells, table) => {
    const rows = headerRows(table).flatMap((cells) => rowOf(cells) ?? []);
    const body = rows[0]?.closest('tbody');
    if (!body) return false;
    const head = body.ownerDocument.createElement('thead');
    head.append(...rows);
    body.after(head);
    return true;
  }),
  onRow('last row written first', (_row, _cells, table) => {
    const last = rowOf(figureRows(table).at(-1) ?? []);
    const body = last?.closest('tbody');
    if (!last || !body) return false;
    const foot = body.ownerDocument.createElement('tfoot');
    foot.append(last);
    body.before(foot);
    return true;
  }),
  onRow('a group gone', (_row, _cells, { rows }, random) => {
    const groups = rows.flat().filter((cell) => Number(cell.getAttribute('rowspan') ?? 1) > 1);
    if (groups.length === 0) return false;
    random.pick(groups).remove();
    return true;
  }),
  onRow('number before some rows', (_row, _cells, { rows }, random) => {
    for (const [index, cells] of rows.entries()) {
      const [first] = cells;
      if (!first || random.next() < 0.5) continue;
      const number = blankBeside(first);
      number.textContent = `${index}`;
      first.before(number);
    }
    return true;
  }),
  onRow('broken with a short header', breakPage),
];
