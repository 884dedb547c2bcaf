import type { Block } from '../../lib/document/page.ts';
import { readWord, type WordReading } from '../../lib/sources/word/read-word.ts';
import { type OtherParts, wordFile } from './word-package.ts';
import { parseXml } from './xml-parser.ts';

/** What a .docx says; throws where it says nothing. */
export function readWordFile(bytes: Uint8Array): WordReading {
  const read = readWord(bytes, parseXml);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** Blocks of a body as a test tells them: a text is its words, a table its rows "label|1|2". */
export function outlineOfBody(body: string, parts?: OtherParts): (string | string[])[] {
  return outline(readWordFile(wordFile(body, parts)).blocks);
}

/** In a row `·` stands where no cell begins, `!` after a cell whose figure is doubted, `↓` and `→` tell spans. */
export function outline(blocks: readonly Block[]): (string | string[])[] {
  return blocks.map((block) => {
    if (block.kind === 'text') return block.text;
    if (block.kind === 'source') return `[${block.type}]`;
    const { grid } = block;
    return Array.from({ length: grid.height }, (_, row) =>
      Array.from({ length: grid.width }, (_, column) => {
        const cell = grid.cells.find((one) => one.row === row && one.column === column);
        if (!cell) return '·';
        const spans = `${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''}${cell.columnSpan > 1 ? `→${cell.columnSpan}` : ''}`;
        return `${cell.text}${cell.doubt ? `!${cell.doubt}` : ''}${spans}`;
      }).join('|'),
    );
  });
}
