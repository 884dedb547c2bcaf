import type { Grid } from '../../lib/document/grid.ts';
import type { Page } from '../../lib/document/page.ts';
import { paragraph, type TableCell, wordTable } from './word-report.ts';
import type { WordStyle } from './word-styles.ts';

/** What a page says as the body of a Word file (WordprocessingML). */
export function wordOfPage({ blocks }: Pick<Page, 'blocks'>, style: WordStyle): string {
  return blocks
    .map((block) => {
      if (block.kind === 'grid') return wordTable(rowsOfGrid(block.grid), block.grid.width, style);
      return block.kind === 'text'
        ? block.text
            .split('\n')
            .map((line) => paragraph(line, style))
            .join('')
        : '';
    })
    .join('\n');
}

/** The cells of each row in their order. */
export function rowsOfGrid({ height, cells }: Grid): TableCell[][] {
  return Array.from({ length: height }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text, rowSpan, columnSpan }) => ({ lines: text.split('\n'), rowSpan, columnSpan })),
  );
}
