import { bottomOf } from './areas.ts';
import { type TextLine, textOfLine } from './text-lines.ts';

/** The lines of one sheet beside its height and what else is read on it. */
export interface SheetLines {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** From where to where its tables stand, in points from above. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
}

/** Parts of a sheet above and below in which what comes with every sheet is printed. */
const margin = 0.13;
/** Lines at either end that may be such. */
const mostAtEnd = 3;
/** Points by which what is repeated may stand higher or lower on another sheet. */
const sway = 4;

const dashes = '[-‐-―−－—·.~|\\s]*';
const pageNumber = new RegExp(
  `^${dashes}(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／,，、]?\\s*共?\\s*\\d{1,4}\\s*页?)?${dashes}$`,
);
/** A browser prints the address and the number of the sheet below. */
const printedAddress = /^(?:https?|file):\S+.*\d+\s*\/\s*\d+$/;

/** The lines of each sheet without headers, footers and page numbers. */
export function withoutFurniture(sheets: readonly SheetLines[]): TextLine[][] {
  const seen = new Map<string, number>();
  const ends = sheets.map(endsOf);
  for (const { keys } of ends) {
    for (const key of new Set(keys.values())) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return sheets.map(({ lines }, index) => {
    const own = ends[index];
    const isRepeated = (line: TextLine) => (seen.get(own?.keys.get(line) ?? '') ?? 0) > 1;
    const isNumber = (line: TextLine) => {
      const { text } = textOfLine(line);
      return pageNumber.test(text) || printedAddress.test(text);
    };
    return lines.filter(
      (line) => !isRepeated(line) && !(own?.outermost.includes(line) && isNumber(line)),
    );
  });
}

/** The same of lines of text that are turned: numbers and what is on several sheets. */
export function withoutTurnedFurniture(sheets: readonly (readonly TextLine[])[]): TextLine[][] {
  const keyOf = (line: TextLine) => textOfLine(line).text.replace(/\d+/g, '#');
  const seen = new Map<string, number>();
  for (const line of sheets.flat()) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
  return sheets.map((lines) =>
    lines.filter(
      (line) => (seen.get(keyOf(line)) ?? 0) < 2 && !pageNumber.test(textOfLine(line).text),
    ),
  );
}

/** The lines in the margins, each with what it has in common with its like on other sheets. */
function endsOf({ height, lines, tables }: SheetLines) {
  const top = Math.min(...tables.map((table) => table.top), height);
  const bottom = Math.max(...tables.map((table) => table.bottom), 0);
  const above = lines.filter((line) => line.y < height * margin && line.y < top);
  const below = lines.filter(
    (line) => bottomOf(line) > height * (1 - margin) && bottomOf(line) > bottom,
  );
  const keys = new Map<TextLine, string>();
  for (const line of [...above.slice(0, mostAtEnd), ...below.slice(-mostAtEnd)]) {
    const text = textOfLine(line).text.replace(/\d+/g, '#').replace(/\s+/g, '');
    keys.set(line, `${Math.round(line.y / sway)} ${text}`);
  }
  const outermost = [above[0], below.at(-1)].filter((line) => line !== undefined);
  return { keys, outermost };
}
