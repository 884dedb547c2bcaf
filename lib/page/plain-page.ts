import { blockBreak, normalise } from '../grid/normalise.ts';
import type { GridBlock } from './form-table.ts';
import type { Piece } from './joiner.ts';
import { type PlainBlock, readPlainText, type Stretch } from './plain-text.ts';

/** One block of preformatted text, with the pieces of the page it was read from. */
export type PlainPageBlock =
  | { readonly text: string; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly grid: GridBlock['grid']; readonly anchors: readonly (readonly Piece[])[] };

/** Reads the text of `pre`; grids are named from `firstGrid` on. */
export function readPlainPage(pre: Element, firstGrid: number): PlainPageBlock[] {
  const nodes = textNodesIn(pre);
  const source = nodes.map(({ data }) => data).join('');
  const textOf = ({ start, end }: Stretch) =>
    normalise(source.slice(start, end).replace(lineEnd, blockBreak));
  let grids = firstGrid;

  const grid = (rows: readonly (readonly Stretch[])[]): PlainPageBlock => {
    const id = `g${grids++}`;
    const places = rows.flatMap((fields, row) =>
      fields.map((field, column) => ({ field, row, column })),
    );
    return {
      grid: {
        id,
        width: Math.max(...rows.map((fields) => fields.length)),
        height: rows.length,
        ragged: true,
        cells: places.map(({ field, row, column }, index) => ({
          id: `${id}.${index}`,
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: textOf(field),
          header: false,
        })),
      },
      anchors: places.map(({ field }) => partsOf(nodes, field)),
    };
  };
  const line = (at: Stretch, level: number): PlainPageBlock => ({
    text: textOf(at),
    level,
    pieces: partsOf(nodes, at),
  });
  return readPlainText(source).map((block: PlainBlock) =>
    block.kind === 'rows' ? grid(block.rows) : line(block.at, block.level),
  );
}

const lineEnd = /[\r\n]/g;

/** Browsers cut long text into several nodes; a `<br>` stands for a line end. */
function textNodesIn(pre: Element): { readonly node: Node; readonly data: string }[] {
  const walker = pre.ownerDocument.createTreeWalker(pre, 5 /* elements and text */);
  const nodes: { node: Node; data: string }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 3) nodes.push({ node, data: (node as Text).data });
    else if (/^br$/i.test(node.nodeName)) nodes.push({ node, data: '\n' });
  }
  return nodes;
}

function partsOf(
  nodes: readonly { readonly node: Node; readonly data: string }[],
  { start, end }: Stretch,
): Piece[] {
  const parts: Piece[] = [];
  let offset = 0;
  for (const { node, data } of nodes) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, data.length);
    offset += data.length;
    if (from > to || (from === to && parts.length > 0)) continue;
    if (node.nodeType === 3) parts.push({ node: node as Text, start: from, end: to });
    else parts.push(blockBreak);
    if (offset > end) break;
  }
  return parts;
}
