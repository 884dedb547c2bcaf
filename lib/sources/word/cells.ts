import { readFigure } from '../../document/figure.ts';
import { blockBreak } from '../../document/normalise.ts';
import type { Cell } from '../../document/page.ts';
import { flowOf } from './flow.ts';
import { paragraphIndent } from './indent.ts';
import type { Numbering } from './numbering.ts';
import { isShaded, type Styles } from './styles.ts';
import { cellsOf, isBox } from './table.ts';
import { type WordRun, wordsOf } from './words.ts';
import { childOf, holds } from './xml.ts';

/** What stands in a cell. */
export interface CellContent extends Pick<Cell, 'doubt' | 'picture'> {
  /** Its words, paragraphs parted by breaks, yet to be normalised. */
  readonly raw: string;
  /** How far its first paragraph is moved in by its properties, in widths of a Chinese character. */
  readonly moved: number;
  /** Text boxes and tables in it; they follow the table. */
  readonly nested: readonly Element[];
}

/** A note's mark, told from a digit by brackets or by its sign. */
const noteMark = /^\s*(?:[[［(（〔【]\s*(?:注|\d{1,2})?\s*[\]］)）〕】]|[①-⑳*※†‡]+|注\d?)\s*$/;
/** In prose a raised figure alone is a note's mark too. */
const proseMark = /^\s*\d{1,2}\s*$/;

/** Reads what stands in cells, and the words of paragraphs; `cut` is told of what stands too deep. */
export function createCells(styles: Styles, numbering: Numbering, cut: () => void) {
  /** The words of a paragraph without the marks of its notes. */
  const proseOf = (runs: readonly WordRun[]) =>
    joined(
      runs.filter(({ text, raised }) => !raised || !(noteMark.test(text) || proseMark.test(text))),
    );

  const numberBefore = (paragraph: Element): string => {
    const { place } = styles.lookOf(paragraph);
    return place ? numbering.next(place) : '';
  };

  function read(cell: Element): CellContent {
    const runs: WordRun[] = [];
    const nested: Element[] = [];
    let pictures = 0;
    let first: Element | undefined;
    const collect = (parent: Element): void => {
      for (const part of flowOf(parent, cut)) {
        if (runs.length > 0) runs.push({ ...unmarked, text: blockBreak });
        if ('table' in part) {
          // A box of one cell is a part of the cell around it, as in a page of HTML.
          const inner = isBox(part.table) ? cellsOf(part.table)[0] : undefined;
          if (inner) collect(inner);
          else nested.push(part.table);
          continue;
        }
        first ??= part.last;
        const words = wordsOf(part.paragraph, styles, cut);
        runs.push({ ...unmarked, text: numberBefore(part.last) }, ...words.runs);
        nested.push(...words.boxes);
        pictures += words.pictures.length;
      }
    };
    collect(cell);
    const moved = first ? paragraphIndent(first, styles) : 0;
    return { ...contentOf(cell, runs, nested, pictures), moved, nested };
  }

  return { read, proseOf, numberBefore };
}

const unmarked = { raised: false, struck: false, faint: false };

const joined = (runs: readonly WordRun[]): string => runs.map(({ text }) => text).join('');

/** What a cell says, and why that may not be what is seen. */
function contentOf(
  cell: Element,
  all: readonly WordRun[],
  nested: readonly Element[],
  pictures: number,
): Omit<CellContent, 'nested' | 'moved'> {
  const figure = readFigure(joined(all.filter(({ raised }) => !raised)));
  const isFigure = figure.state === 'figure';
  const isNote = ({ raised, text }: WordRun) => raised && noteMark.test(text);
  const runs = isFigure ? all.filter((run) => !isNote(run)) : all;
  const raw = joined(runs);
  const printed = runs.filter(({ text }) => text.trim() !== '' && text !== blockBreak);
  const holdsDigits = printed.some(({ text }) => /\d/.test(text));
  if (printed.some(({ struck }) => struck)) return { raw, doubt: 'struck' };
  if (holdsDigits && printed.some(({ raised }) => raised)) return { raw, doubt: 'raised' };
  const isOnPaper = !isShaded(childOf(cell, 'tcPr', 'shd'));
  if (holdsDigits && isOnPaper && printed.some(({ faint }) => faint))
    return { raw, doubt: 'unseen' };
  const boxes = nested.filter((one) => one.localName === 'txbxContent');
  const isOpen = isFigure || figure.state === 'blank';
  if (isOpen && boxes.some((box) => holds(box, 't'))) return { raw, doubt: 'covered' };
  if (raw.trim() === '' && nested.length === 0 && pictures > 0)
    return { raw: '\ufffc', picture: true };
  return { raw };
}
