/** Lines that strokes part into columns. */
export interface StrokedTable {
  /** Lines of the text: the first, and the one after the last. */
  readonly first: number;
  readonly next: number;
  /** Fields, the lines of one parted by line feeds; null where it is not certain which they are. */
  readonly rows: readonly (readonly string[])[] | null;
  readonly hasFigures: boolean;
}

/** A line between rows: corners, crossings and strokes along it, and nothing else. */
const ruler =
  /^\s*[|│┃+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯-][─━═╌┄\-+┬┼┴┳╋┻╦╬╩:|\s]{2,}[|│┃+┐┤┘┓┫┛╗╣╝╮╯-]\s*$/;
/** A line of cells: strokes at both ends, and at least one between. */
const cells = /^\s*[|│┃║｜](?:[^|│┃║｜]*[|│┃║｜]){2,}\s*$/;
/** A line that is partly both: a cell goes on over it. */
const mixed = /[├┼┤┣╋┫╠╬╣].*[^\s─━═├┼┤┣╋┫╠╬╣┬┴│┃║|]|^\s*[|│┃║].*[─━═]{2}/;

const figure = /[|│┃║｜]\s*\d[\d,.]*\s*[|│┃║｜]/;

/** Lines longer than this are no row of a table. */
const longest = 2_000;

/**
 * Tables drawn with strokes (│, |, box drawing) in lines of text. The rows of one are certain only where each of its lines has
 * as many fields as the first, and no ruler stops on its way: cells then stand in no other row or column.
 */
export function strokedTables(lines: readonly string[]): StrokedTable[] {
  const tables: StrokedTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    let next = at;
    while (next < lines.length && isStroked(lines[next] ?? '')) next++;
    if (next === at) continue;
    const own = lines.slice(at, next);
    const hasFigures = own.some((line) => figure.test(line));
    tables.push({ first: at, next, rows: rowsOf(own), hasFigures });
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
  return all.every(([label]) => label?.trim()) ? all : null;
}

const fieldsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/[|│┃║｜]/)
    .map((field) => (isCentred(field) ? field.trim() : field.trimEnd()));

/** As many blanks before as behind: none of them is an indent. */
const isCentred = (field: string): boolean => {
  const before = field.length - field.trimStart().length;
  return Math.abs(field.length - field.trimEnd().length - before) < 2;
};

const inOneRow = (group: readonly (readonly string[])[]): string[] =>
  (group[0] ?? []).map((_, column) =>
    group
      .map((fields) => fields[column] ?? '')
      .filter((field) => field !== '')
      .join('\n'),
  );
