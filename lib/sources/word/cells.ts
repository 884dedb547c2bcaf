import { readFigure } from '../../document/figure.ts';
import { blockBreak } from '../../document/normalise.ts';
import type { Cell } from '../../document/page.ts';
import type { createNumbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { isWrapper, showsPicture } from './table.ts';
import { type WordRun, wordsOf } from './words.ts';
import { childrenOf } from './xml.ts';

/** What stands in a cell. */
export interface CellContent extends Pick<Cell, 'doubt' | 'picture'> {
  /** Its words, paragraphs parted by breaks, yet to be normalised. */
  readonly raw: string;
  /** Text boxes and tables in it; they follow the table. */
  readonly nested: readonly Element[];
}

/** A note's mark, whatever brackets it has. */
const noteMark = /^\s*[[［(（〔]?(?:\d{1,2}|[①-⑳*※†])[\]］)）〕]?\s*$/;

/** Reads what stands in cells, and the words of paragraphs. */
export function createCells(styles: Styles, numbering: ReturnType<typeof createNumbering>) {
  /** The words of a paragraph without the marks of its notes. */
  const proseOf = (runs: readonly WordRun[]) =>
    runs.map(({ text, raised }) => (raised && noteMark.test(text) ? '' : text)).join('');

  function read(cell: Element): CellContent {
    const runs: WordRun[] = [];
    const nested: Element[] = [];
    const collect = (parent: Element): void => {
      for (const child of childrenOf(parent)) {
        if (child.localName === 'p') {
          if (runs.length > 0) runs.push({ text: blockBreak, raised: false, struck: false });
          const { place } = styles.lookOf(child);
          const words = wordsOf(child, styles);
          const isPrinted = words.runs.some(({ text }) => text.trim() !== '');
          const number = place && isPrinted ? numbering.next(place) : '';
          if (number !== '') runs.push({ text: number, raised: false, struck: false });
          runs.push(...words.runs);
          nested.push(...words.boxes);
        } else if (child.localName === 'tbl') nested.push(child);
        else if (isWrapper(child)) collect(child);
      }
    };
    collect(cell);
    const printed = runs.filter(({ text }) => text.trim() !== '' && text !== blockBreak);
    const plain = runs
      .filter(({ raised }) => !raised)
      .map(({ text }) => text)
      .join('');
    const isNoted = printed.some(({ raised }) => raised);
    const isFigure = readFigure(plain).state === 'figure';
    // What is raised beside a figure is a note; alone, or in words, it says what it says.
    const raw = isNoted && isFigure ? plain : runs.map(({ text }) => text).join('');
    if (printed.some(({ struck }) => struck)) return { raw, nested, doubt: 'struck' };
    if (isNoted && !isFigure && /\d/.test(raw)) return { raw, nested, doubt: 'raised' };
    if (raw.trim() === '' && nested.length === 0 && showsPicture(cell)) {
      return { raw: '\ufffc', nested, picture: true };
    }
    return { raw, nested };
  }
  return { read, proseOf };
}
