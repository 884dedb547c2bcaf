import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageLimits } from '../../lib/document/limits.ts';
import { createSpanGrid } from '../../lib/document/span-grid.ts';

interface Asked {
  readonly columnSpan: number;
  readonly rowSpan: number;
}
/** Row groups, each of rows, each of cells. */
type Asking = readonly (readonly (readonly Asked[])[])[];

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** As read: cells in order, with the table's width and height. */
function formed(groups: Asking) {
  const slots = createSpanGrid(pageLimits.columns, () => {});
  const cells = groups.flatMap((rows) => {
    const placed = rows.flatMap((row) => {
      slots.startRow();
      return row.map((asked) => {
        const cell = { row: 0, column: 0, ...asked };
        slots.place(cell);
        return cell;
      });
    });
    slots.endGroup();
    return placed;
  });
  return { cells, ...slots.size() };
}

/** The standard's steps, slot by slot, with row spans cut at the end of the row group. */
function reference(groups: Asking) {
  const covered = new Set<string>();
  const cells: Placed[] = [];
  let width = 0;
  let height = 0;
  for (const rows of groups) {
    const end = height + rows.length;
    for (const row of rows) {
      const y = height;
      let x = 0;
      for (const { columnSpan, rowSpan } of row) {
        while (x < width && covered.has(`${x},${y}`)) x++;
        const rowsCovered = rowSpan === 0 ? end - y : Math.min(rowSpan, end - y);
        for (let across = x; across < x + columnSpan; across++) {
          for (let down = y; down < y + rowsCovered; down++) covered.add(`${across},${down}`);
        }
        cells.push({ row: y, column: x, rowSpan: rowsCovered, columnSpan });
        x += columnSpan;
        width = Math.max(width, x);
      }
      height++;
    }
  }
  return { cells, width, height };
}

test('any spans fall on the slots that the standard gives them', () => {
  const asked = fc.record({
    columnSpan: fc.integer({ min: 1, max: 4 }),
    rowSpan: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 6 }), fc.constant(65534)),
  });
  const groups = fc.array(fc.array(fc.array(asked, { maxLength: 6 }), { maxLength: 6 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(groups, (asking) => {
      expect(formed(asking)).toEqual(reference(asking));
    }),
    { numRuns: 3000 },
  );
});

test('announced columns count', () => {
  const slots = createSpanGrid(pageLimits.columns, () => {});
  slots.startRow();
  slots.place({ row: 0, column: 0, rowSpan: 1, columnSpan: 2 });
  slots.announceColumns(4);
  expect(slots.size()).toEqual({ width: 4, height: 1 });
});

test('a grid grows no wider than its bound, and says so', () => {
  const cell = (columnSpan: number) => ({ row: 0, column: 0, rowSpan: 1, columnSpan });
  let cut = false;
  const wide = createSpanGrid(5, () => {
    cut = true;
  });
  wide.startRow();
  const last = cell(4);
  expect([wide.place(cell(2)), wide.place(last), wide.place(cell(1))]).toEqual([true, true, false]);
  expect(last.columnSpan).toBe(3);
  wide.announceColumns(3_000_000);
  expect(wide.size()).toEqual({ width: 5, height: 1 });
  expect(cut).toBe(true);
});
