import {
  all,
  blankBeside,
  figureRows,
  type Mutation,
  onCell,
  type TornTable,
} from './torn-table.ts';

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
