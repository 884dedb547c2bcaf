import { indentOf, leadingBlanks } from '../../document/leading-blanks.ts';
import { pageLimits as limits } from '../../document/limits.ts';
import { blockBreak } from '../../document/normalise.ts';
import type { Block } from '../../document/page.ts';
import { createBlockBuilder } from '../block-builder.ts';
import { type Extent, readPlainText } from './plain-text.ts';
import { strokedTables } from './stroked.ts';

/** What a text says. */
export interface TextReading {
  readonly blocks: Block[];
  readonly truncated: boolean;
  /** Stretches of lines that look like a table whose columns nothing parts for certain. */
  readonly unruled: number;
}

/** Reads plain text: its lines, and tables whose fields are parted by tabs or by strokes. */
export function readText(text: string): TextReading {
  const built = createBlockBuilder();
  const lines = text.split(/\r\n?|\n/);
  let unruled = 0;
  let read = 0;

  /** Lines without a stroked table. */
  function readLines(next: number): void {
    const part = lines.slice(read, next);
    unruled += unruledIn(part);
    const joined = part.join('\n');
    const wordsOf = ({ start, end }: Extent) => broken(joined.slice(start, end));
    for (const block of readPlainText(joined)) {
      if (block.kind === 'line') built.addText(wordsOf(block), block.level);
      else addRows(block.rows.map((row) => row.map(wordsOf)));
    }
  }

  function addRows(rows: readonly (readonly string[])[]): void {
    const cells = rows.flatMap((row, at) => {
      if (row.length > limits.columns) built.cut();
      return row.slice(0, limits.columns).map((field, column) => ({
        row: at,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: built.clip(field),
        header: false,
        ...indentOf(leadingBlanks(field)),
      }));
    });
    const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
    built.addGrid({ width, height: rows.length, cells, ragged: true });
  }

  for (const { first, next, rows, hasFigures } of strokedTables(lines)) {
    readLines(first);
    if (rows !== null) addRows(rows.map((row) => row.map(broken)));
    else {
      if (hasFigures) unruled++;
      for (const line of lines.slice(first, next)) built.addText(line);
    }
    read = next;
  }
  readLines(lines.length);
  return { blocks: built.blocks, truncated: built.isTruncated(), unruled };
}

const broken = (words: string): string => words.replace(/\n/g, blockBreak);

/** Figures side by side that only wide spaces or full-width ones part; of single spaces more are needed. */
const figures =
  /^[^\t]*?(?:(?:(?:^| {2,}|　+)\s*\d[\d,.]*(?= {2}|　|\s*$)){3}|(?:(?:^| )\d[\d,.]*(?= |$)){4})/;

/** How many stretches of lines have several figures side by side, and no tab between them. */
function unruledIn(lines: readonly string[]): number {
  let stretches = 0;
  let within = false;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const one = line.length < 1000 && figures.test(line);
    if (one && !within) stretches++;
    within = one;
  }
  return stretches;
}
