/** A part of the text: `start` and `end` count UTF-16 units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A line of text, or a table as rows of fields. */
export type PlainBlock =
  | (Extent & {
      readonly kind: 'line';
      /** 1 to 6 for a line begun by so many `#`, else 0. */
      readonly level: number;
    })
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Extent[])[] };

/**
 * Reads plain text in which tables were kept as tab-separated lines. Two ways of writing:
 * - a row a line, its fields parted by tabs. Blank lines between rows do not end the table;
 * - a cell a line, each begun by a tab, rows parted by a blank line. A cell's text may go on below
 *   it, even after one blank line; two blank lines end the table.
 */
export function readPlainText(text: string): PlainBlock[] {
  const lines = linesOf(text);
  const blocks: PlainBlock[] = [];
  let next = 0;
  /** Up to here cells are known to make no table. */
  let barren = 0;
  while (next < lines.length) {
    const cells = next < barren ? null : tableOfCells(lines, next);
    if (cells?.rows === null) barren = cells.next;
    const table = cells?.rows ? cells : tableOfRows(lines, next);
    if (table !== null) {
      blocks.push({ kind: 'rows', rows: table.rows });
      next = table.next;
      continue;
    }
    const line = lines[next++];
    if (line === undefined || line.blank || ruler.test(line.text)) continue;
    const hashes = heading.exec(line.text);
    const start = line.start + (hashes?.[0].length ?? 0);
    blocks.push({ kind: 'line', start, end: line.end, level: hashes?.[1]?.length ?? 0 });
  }
  return blocks;
}

interface TextLine extends Extent {
  readonly text: string;
  readonly blank: boolean;
  /** Begun by a tab, with no other tab and not too long for a label: a cell of its own. */
  readonly cell: boolean;
  readonly tabbed: boolean;
}

interface Table<Rows = Extent[][]> {
  readonly rows: Rows;
  /** The first line after it. */
  readonly next: number;
}

/** The longest label of the form has 41 signs; longer lines are prose. */
const longestLabel = 60;

function linesOf(text: string): TextLine[] {
  return Array.from(text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g), (match) => {
    const line = match[0].replace(/[\r\n]+$/, '');
    return {
      start: match.index,
      end: match.index + line.length,
      text: line,
      blank: line.trim() === '' && !line.includes('\t'),
      cell: /^\t[^\t]*$/.test(line) && line.length <= longestLabel,
      tabbed: /.\t/.test(line),
    };
  });
}

function tableOfRows(lines: readonly TextLine[], first: number): Table | null {
  const rows: Extent[][] = [];
  let next = first;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.blank && rows.length > 0) continue;
    if (!line.tabbed && !(line.cell && rows.length > 0)) break;
    next = index + 1;
    if (!ruler.test(line.text)) rows.push(fieldsOf(line));
  }
  return rows.length > 0 ? { rows, next } : null;
}

function fieldsOf(line: TextLine): Extent[] {
  let start = line.start;
  return line.text.split('\t').map((field) => {
    const at = { start, end: start + field.length };
    start = at.end + 1;
    return at;
  });
}

/** `rows` null: up to `next` there are too few cells, or no figure among them. */
function tableOfCells(lines: readonly TextLine[], first: number): Table | Table<null> | null {
  if (!lines[first]?.cell) return null;
  const rows: Extent[][] = [];
  let row: Extent[] = [];
  let figures = 0;
  let blanks = 0;
  let next = first;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (line.blank && blanks > 0)) break;
    if (line.blank) {
      blanks++;
      continue;
    }
    const last = row.at(-1);
    if (line.cell) {
      if (blanks > 0 || rows.length === 0) {
        row = [];
        rows.push(row);
      }
      row.push({ start: line.start + 1, end: line.end });
      if (/^\t\s*\d/.test(line.text)) figures++;
    } else if (last !== undefined && goesOn(lines, index, blanks > 0)) {
      row[row.length - 1] = { start: last.start, end: line.end };
    } else break;
    blanks = 0;
    next = index + 1;
  }
  return figures > 0 && rows.flat().length > 3 ? { rows, next } : { rows: null, next };
}

/** Whether the line goes on with the cell above it, and is not the text after the table. */
function goesOn(lines: readonly TextLine[], index: number, afterBlank: boolean): boolean {
  const line = lines[index];
  if (line === undefined || line.tabbed || line.text.length > longestLabel) return false;
  if (sectionHeading.test(line.text)) return false;
  const following = lines[index + 1];
  const beyond = following?.blank ? lines[index + 2] : following;
  return !afterBlank || beyond?.cell === true;
}

const heading = /^\s*(#{1,6})\s+/;
const ruler = /^(?=[\s:|=_*-]*$)[\s\S]*[-=_*]{3}/;
const sectionHeading =
  /^\s*(?:#|[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十]+[）)])/;
