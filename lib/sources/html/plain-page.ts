import { blockBreak } from '../../document/normalise.ts';
import { dom } from './dom/dom.ts';
import { isElement, isText, nameOf } from './dom/nodes.ts';
import type { PageElement, PageText } from './dom/page.ts';
import type { FormedTable } from './form-table.ts';
import type { Joiner } from './joiner.ts';
import { limits } from './limits.ts';
import type { PageBuilder } from './page-builder.ts';
import { type Extent, readPlainText } from './plain-text.ts';
import { cut, type Run } from './runs.ts';

/** True for preformatted text that is nothing but text, as a browser shows a .txt file. */
export function isPlainText(pre: PageElement): boolean {
  return dom.first(pre, ':not(br,span,font,b)') === null;
}

/** Reads the lines of preformatted text, and its tables as ragged grids. */
export function readPlainPage(pre: PageElement, built: PageBuilder, clip: Joiner['clip']): void {
  const runs = runsIn(pre);
  const texts = runs.map((run) => (typeof run === 'string' ? '\n' : dom.data(run)));
  const text = texts.join('');
  const runsOf = cutterOf(runs, texts);
  let cells = 0;
  const textOf = ({ start, end }: Extent) =>
    clip(text.slice(start, end).replace(/[\r\n]/g, blockBreak));

  for (const block of readPlainText(text)) {
    if (block.kind === 'rows') built.addGrid(formRows(block.rows));
    else built.addText(textOf(block), runsOf(block), block.level);
  }

  function formRows(rows: readonly (readonly Extent[])[]): FormedTable {
    const id = built.nextGrid();
    const fields = rows
      .flatMap((row, at) =>
        row.slice(0, limits.columns).map((field, column) => ({ field, row: at, column })),
      )
      .slice(0, limits.cells - cells);
    cells += fields.length;
    const formed = fields.map(({ field, row, column }, index) => ({
      id: `${id}.${index}`,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: textOf(field),
      header: false,
    }));
    const width = formed.reduce((most, { column }) => Math.max(most, column + 1), 0);
    const height = (formed.at(-1)?.row ?? -1) + 1;
    return {
      grid: { id, width, height, cells: formed, ragged: true },
      origins: fields.map(({ field }) => runsOf(field)),
      cut: fields.length < rows.reduce((sum, row) => sum + row.length, 0),
    };
  }
}

/** What of the runs an extent covers; only those that it touches are looked at. */
function cutterOf(runs: readonly Run[], texts: readonly string[]) {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  /** How many runs begin before a place. */
  const begunBefore = (place: number) => {
    let [from, to] = [0, starts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) < place) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return ({ start, end }: Extent) => {
    const first = Math.max(begunBefore(start) - 1, 0);
    const offset = starts[first] ?? 0;
    return cut(runs.slice(first, begunBefore(end + 1)), start - offset, end - offset);
  };
}

/** Browsers cut long text into several nodes; a `br` stands for a line end. */
function runsIn(pre: PageElement): (PageText | string)[] {
  const walker = dom.createTreeWalker(dom.ownerDocument(pre), pre, 5 /* elements and text */);
  const runs: (PageText | string)[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isText(node)) runs.push(node);
    else if (isElement(node) && nameOf(node) === 'BR') runs.push(blockBreak);
  }
  return runs;
}
