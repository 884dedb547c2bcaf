import { blockBreak } from '../../document/normalise.ts';
import { type Extent, readPlainText } from '../text/plain-text.ts';
import { dom } from './dom/dom.ts';
import { isElement, isText, nameOf } from './dom/nodes.ts';
import type { PageElement, PageText } from './dom/page.ts';
import type { FormedTable } from './form-table.ts';
import type { Joiner } from './joiner.ts';
import { limits } from './limits.ts';
import type { PageBuilder } from './page-builder.ts';
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
    const all = rows.flatMap((row, at) => row.map((field, column) => ({ field, row: at, column })));
    const fields = all.filter(({ column }) => column < limits.columns && ++cells <= limits.cells);
    if (fields.length < all.length) built.cut();
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
    return {
      grid: { id, width, height: rows.length, cells: formed, ragged: true },
      origins: fields.map(({ field }) => runsOf(field)),
    };
  }
}

/** What of the runs an extent covers, of extents in their order: each run is passed over once. */
function cutterOf(runs: readonly Run[], texts: readonly string[]) {
  let run = 0;
  let offset = 0;
  return ({ start, end }: Extent) => {
    for (
      let text = texts[run];
      text !== undefined && offset + text.length < start;
      text = texts[++run]
    ) {
      offset += text.length;
    }
    return cut(runs, start - offset, end - offset, run);
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
