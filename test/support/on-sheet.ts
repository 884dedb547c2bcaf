import type { Block, Box } from '../../lib/document/page.ts';

/** A grid of one cell, 15, that is drawn in a box of a sheet. */
export function cellOnSheet(box: Box): Block {
  const place = { row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
  const cell = { id: 'g0.0', ...place, text: '15', header: false, boxes: [box] };
  return { kind: 'grid', grid: { id: 'g0', width: 1, height: 1, ragged: false, cells: [cell] } };
}
