import type { Grid } from '../document/grid.ts';

/** True for a cell's text that is paragraphs, not a label, remark or figure. */
export function isProse(text: string): boolean {
  return text.length > 150 && text.split('\n').length > 2;
}

/** Figures that make a table one of figures, whatever prose stands beside them. */
const figuresOfATable = 6;

/** True where a table with a cell of prose holds hardly a figure: it lays out an article. */
export function laysOutProse({
  cells,
}: {
  readonly cells: readonly Pick<Grid['cells'][number], 'text'>[];
}): boolean {
  let figures = 0;
  for (const { text } of cells) if (/^\d[\d,.]*$/.test(text)) figures++;
  return figures < figuresOfATable;
}
