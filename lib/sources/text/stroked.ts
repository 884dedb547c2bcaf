/** A table whose columns strokes part, where that is certain. */
export interface StrokedTable {
  /** Lines of the text: the first, and the one after the last. */
  readonly first: number;
  readonly next: number;
  /** Fields; the lines of one are parted by line feeds. */
  readonly rows: readonly (readonly string[])[];
}

/** A line between rows: corners, crossings and strokes along it, and nothing else. */
const ruler =
  /^\s*[|│┃+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯-][─━═╌┄\-+┬┼┴┳╋┻╦╬╩:|\s]{2,}[|│┃+┐┤┘┓┫┛╗╣╝╮╯-]\s*$/;
/** A line of cells: strokes at both ends, and at least one between. */
const cells = /^\s*[|│┃║｜](?:[^|│┃║｜]*[|│┃║｜]){2,}\s*$/;
/** A line that is partly both: a cell goes on over it. */
const mixed = /[├┼┤┣╋┫╠╬╣].*[^\s─━═├┼┤┣╋┫╠╬╣┬┴│┃║|]|^\s*[|│┃║].*[─━═]{2}/;

/** Lines longer than this are no row of a table. */
const longest = 2_000;

/**
 * Tables drawn with strokes (│, |, box drawing) in lines of text. One is read only where each of its lines has
 * as many fields as the first, and no ruler stops on its way: cells then stand in no other row or column.
 */
export function strokedTables(lines: readonly string[]): StrokedTable[] {
  const tables: StrokedTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    let next = at;
    while (next < lines.length && isStroked(lines[next] ?? '')) next++;
    if (next === at) continue;
    const rows = rowsOf(lines.slice(at, next));
    if (rows !== null) tables.push({ first: at, next, rows });
    at = next;
  }
  return tables;
}

const isStroked = (line: string): boolean =>
  line.length <= longest && (ruler.test(line) || cells.test(line) || mixed.test(line));

function rowsOf(lines: readonly string[]): string[][] | null {
  const groups: string[][][] = [[]];
  for (const line of lines) {
    if (ruler.test(line)) groups.push([]);
    else if (mixed.test(line)) return null;
    else groups.at(-1)?.push(fieldsOf(line));
  }
  const filled = groups.filter(({ length }) => length > 0);
  const all = filled.flat();
  const width = all[0]?.length ?? 0;
  if (all.length < 2 || all.some((fields) => fields.length !== width)) return null;
  // With a ruler after each row, lines between two of them are one row.
  if (filled.length > 2) return filled.map(inOneRow);
  return all.every(([label]) => label !== '') ? all : null;
}

const fieldsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/[|│┃║｜]/)
    .map((field) => field.trim());

const inOneRow = (group: readonly (readonly string[])[]): string[] =>
  (group[0] ?? []).map((_, column) =>
    group
      .map((fields) => fields[column] ?? '')
      .filter((field) => field !== '')
      .join('\n'),
  );
