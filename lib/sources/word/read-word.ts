import { indentOf, leadingBlanks } from '../../document/leading-blanks.ts';
import type { Block } from '../../document/page.ts';
import { createBlockBuilder } from '../block-builder.ts';
import type { UnreadReason } from '../file-reading.ts';
import { isProse, laysOutProse } from '../prose.ts';
import { createCells } from './cells.ts';
import { type FlowParagraph, flowOf } from './flow.ts';
import { createNumbering } from './numbering.ts';
import { openFlatWord, openWord, type WordParts } from './parts.ts';
import { isLargePicture } from './pictures.ts';
import { createStyles } from './styles.ts';
import { cellsOf, formTable, isLayout } from './table.ts';
import { wordsOf } from './words.ts';
import { attributeOf, childrenOf, holds, type ParseXml } from './xml.ts';
import { ZipError } from './zip.ts';

/** What a Word file says. */
export interface WordReading {
  readonly blocks: Block[];
  readonly truncated: boolean;
}

/** Tables and text boxes inside each other; Word itself goes no deeper than 63. */
const deepest = 64;

/** Reads a .docx (ECMA-376), whatever its name. */
export function readWord(bytes: Uint8Array, parseXml: ParseXml): WordReading | UnreadReason {
  return readParts(() => openWord(bytes, parseXml));
}

/** Reads a Word file that was saved as one XML document. */
export function readFlatWord(xml: string, parseXml: ParseXml): WordReading | UnreadReason {
  return readParts(() => openFlatWord(xml, parseXml));
}

function readParts(open: () => WordParts | UnreadReason): WordReading | UnreadReason {
  try {
    const parts = open();
    return typeof parts === 'string' ? parts : readOpened(parts);
  } catch (reason) {
    if (reason instanceof ZipError) return reason.reason;
    throw reason;
  }
}

/**
 * What is printed with all changes accepted: paragraphs with the numbers that Word puts before them, tables,
 * text boxes after the paragraph they hang on, notes at the end.
 */
function readOpened(parts: WordParts): WordReading | UnreadReason {
  const built = createBlockBuilder();
  const styles = createStyles(parts.related('styles'));
  const numbering = createNumbering(parts.related('numbering'));
  const cells = createCells(styles, numbering, built.cut);

  function readAll(parent: Element, depth: number): void {
    if (depth > deepest) {
      built.cut();
      return;
    }
    for (const part of flowOf(parent, built.cut)) {
      if ('table' in part) readTable(part.table, depth);
      else readParagraph(part, depth);
    }
  }

  function readParagraph({ paragraph, last }: FlowParagraph, depth: number): void {
    const { runs, boxes, pictures } = wordsOf(paragraph, styles, built.cut);
    built.addText(cells.numberBefore(last) + cells.proseOf(runs), styles.lookOf(last).level);
    for (const picture of pictures) {
      if (isLargePicture(picture)) built.addSource(picturePlace);
    }
    for (const box of boxes) readAll(box, depth + 1);
  }

  function readTable(table: Element, depth: number): void {
    const readAsFlow = () => {
      for (const cell of cellsOf(table)) readAll(cell, depth + 1);
    };
    if (isLayout(table)) {
      readAsFlow();
      return;
    }
    const before = numbering.save();
    const inner: Element[] = [];
    const grid = formTable(
      table,
      (cell) => {
        const { nested, raw, moved, ...content } = cells.read(cell);
        inner.push(...nested);
        return { ...content, ...indentOf(moved + leadingBlanks(raw)), text: built.clip(raw) };
      },
      built.cut,
    );
    const prose = grid.cells.filter(({ text }) => isProse(text));
    if (prose.length > 0 && laysOutProse(grid)) {
      before();
      readAsFlow();
      return;
    }
    built.addGrid(grid);
    for (const line of prose.flatMap(({ text }) => text.split('\n'))) built.addText(line);
    for (const one of inner) {
      if (depth >= deepest) built.cut();
      else if (one.localName === 'tbl') readTable(one, depth + 1);
      else readAll(one, depth + 1);
    }
  }

  const [body] = childrenOf(parts.main, 'body');
  if (!body) return 'damaged';
  readAll(body, 0);
  // What is kept as a file of another kind inside this one is not read.
  const isPartlyElsewhere = holds(body, 'altChunk', 'subDoc');
  if (isPartlyElsewhere) built.cut();
  const ends = built.blocks.length;
  for (const kind of ['footnotes', 'endnotes']) {
    for (const note of childrenOf(parts.related(kind))) {
      // The lines that part notes from the text are notes of a type of their own.
      if ((attributeOf(note, 'type') ?? 'normal') === 'normal') readAll(note, 0);
    }
  }
  const says = built.blocks.slice(0, ends).some(({ kind }) => kind !== 'source');
  if (!says && isPartlyElsewhere) return 'unknown';
  if (says || built.isTruncated()) return { blocks: built.blocks, truncated: built.isTruncated() };
  return holds(body, 'drawing', 'pict', 'object') ? 'scan' : 'empty';
}

/** A picture in a Word file has no address of its own. */
const picturePlace = { type: 'image', placement: 'embedded', address: '', text: '' } as const;
