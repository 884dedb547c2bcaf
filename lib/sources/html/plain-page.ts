import { blockBreak } from '../../document/normalise.ts';
import type { FormedTable } from './form-table.ts';
import type { Joiner } from './joiner.ts';
import type { PageBuilder } from './page-builder.ts';
import type { Piece } from './pieces.ts';
import { readPlainText, type Stretch } from './plain-text.ts';

/** True for preformatted text that is nothing but text, as a browser shows a .txt file. */
export function isPlainText(pre: Element): boolean {
  return pre.querySelector(':not(br,span,font,b)') === null;
}

/** Reads the lines of preformatted text, and its tables as ragged grids. */
export function readPlainPage(pre: Element, built: PageBuilder, clip: Joiner['clip']): void {
  const sources = sourcesIn(pre);
  const text = sources.map(([, data]) => data).join('');
  const textOf = ({ start, end }: Stretch) =>
    clip(text.slice(start, end).replace(/[\r\n]/g, blockBreak));

  for (const block of readPlainText(text)) {
    if (block.kind === 'rows') built.addGrid(formRows(block.rows));
    else built.addText(textOf(block), piecesOf(sources, block), block.level);
  }

  function formRows(rows: readonly (readonly Stretch[])[]): FormedTable {
    const id = built.nextGrid();
    const fields = rows.flatMap((row, at) =>
      row.map((field, column) => ({ field, row: at, column })),
    );
    const cells = fields.map(({ field, row, column }, index) => ({
      id: `${id}.${index}`,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: textOf(field),
      header: false,
    }));
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      grid: { id, width, height: rows.length, cells, ragged: true },
      anchors: fields.map(({ field }) => piecesOf(sources, field)),
    };
  }
}

/** A text node or `br` with what it adds to the text. */
type Source = readonly [Node, string];

/** Browsers cut long text into several nodes; a `br` stands for a line end. */
function sourcesIn(pre: Element): Source[] {
  const walker = pre.ownerDocument.createTreeWalker(pre, 5 /* elements and text */);
  const sources: Source[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 3) sources.push([node, (node as Text).data]);
    else if (/^br$/i.test(node.nodeName)) sources.push([node, '\n']);
  }
  return sources;
}

function piecesOf(sources: readonly Source[], { start, end }: Stretch): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const [node, { length }] of sources) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from > to || (from === to && pieces.length > 0)) continue;
    pieces.push(node.nodeType === 3 ? { node: node as Text, start: from, end: to } : blockBreak);
    if (offset > end) break;
  }
  return pieces;
}
