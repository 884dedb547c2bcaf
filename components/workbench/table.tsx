import type { ComponentChildren } from 'preact';
import { scrolled } from './scrolled.ts';
import { useVirtual } from './use-virtual.ts';

export interface Column<Row> {
  readonly name: string;
  readonly label: string;
  /** By which rows are sorted, and which is shown where `cell` is not given. */
  readonly value: (row: Row) => string | number | null;
  readonly cell?: (row: Row) => ComponentChildren;
  readonly numeric?: true;
}

export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** In the order in which they are shown. */
  readonly rows: readonly Row[];
  readonly sort: Sort | null;
  readonly setSort: (sort: Sort) => void;
  readonly keyOf: (row: Row) => string;
  readonly attributesOf?: (row: Row) => Record<string, string | number | boolean>;
  /** What is said where there is none. */
  readonly none: string;
}

/** Rows under heads by which they are sorted; of very many only those in sight are drawn. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, sort, setSort, keyOf, attributesOf, none } = props;
  const { scroller, drawn, measure } = useVirtual(rows.length);
  const turn = (by: string) => setSort({ by, down: sort?.by === by && !sort.down });
  const order = ({ name }: Column<Row>) =>
    sort?.by === name ? (sort.down ? 'descending' : 'ascending') : 'none';
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    <div class="scroll" ref={scroller} {...scrolled(label)}>
      <table aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                scope="col"
                key={column.name}
                aria-sort={order(column)}
                data-numeric={column.numeric}
              >
                <button type="button" onClick={() => turn(column.name)}>
                  {column.label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.before > 0 && <Space height={drawn.before} />}
          {rows.slice(drawn.from, drawn.to).map((row, index) => (
            <tr
              key={keyOf(row)}
              ref={measure}
              data-index={drawn.from + index}
              aria-rowindex={drawn.from + index + 2}
              {...attributesOf?.(row)}
            >
              {columns.map((column) => (
                <td key={column.name} data-numeric={column.numeric} data-column={column.name}>
                  {column.cell ? column.cell(row) : column.value(row)}
                </td>
              ))}
            </tr>
          ))}
          {drawn.after > 0 && <Space height={drawn.after} />}
        </tbody>
      </table>
    </div>
  );
}

/** In place of rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return (
    <tr class="space">
      <td style={{ height: `${height}px`, padding: 0 }} />
    </tr>
  );
}
