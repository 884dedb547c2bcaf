import type { Block } from '../../document/page.ts';
import { createBlockBuilder } from '../block-builder.ts';
import type { UnreadReason } from '../file-reading.ts';
import { createCells } from './cells.ts';
import { createNumbering } from './numbering.ts';
import { openWord } from './parts.ts';
import { createStyles } from './styles.ts';
import { contentOf, formTable, isBox, isWrapper } from './table.ts';
import { wordsOf } from './words.ts';
import { attributeOf, childrenOf, type ParseXml } from './xml.ts';

/** What a Word file says. */
export interface WordReading {
  readonly blocks: Block[];
  readonly truncated: boolean;
}

/** Tables and content controls inside each other; Word itself goes no deeper than 63. */
const deepest = 64;

/**
 * Reads a .docx (ECMA-376) as it is printed with its changes accepted: paragraphs with the numbers
 * that Word puts before them, tables, text boxes after the paragraph they hang on, notes at the end.
 */
export function readWord(bytes: Uint8Array, parseXml: ParseXml): WordReading | UnreadReason {
  const parts = openWord(bytes, parseXml);
  if (typeof parts === 'string') return parts;
  const built = createBlockBuilder();
  const styles = createStyles(parts.related('styles'));
  const numbering = createNumbering(parts.related('numbering'));
  const cells = createCells(styles, numbering);

  function readAll(parent: Element, depth = 0): void {
    if (depth > deepest) built.cut();
    for (const child of depth > deepest ? [] : childrenOf(parent)) {
      if (child.localName === 'p') readParagraph(child, depth);
      else if (child.localName === 'tbl') readTable(child, depth);
      else if (isWrapper(child)) readAll(child, depth + 1);
    }
  }

  function readParagraph(paragraph: Element, depth: number): void {
    const { level, place } = styles.lookOf(paragraph);
    const { runs, boxes } = wordsOf(paragraph, styles);
    const text = cells.proseOf(runs);
    if (text.trim() !== '') {
      built.addText((place ? numbering.next(place) : '') + text, level);
    }
    for (const box of boxes) readAll(box, depth + 1);
  }

  function readTable(table: Element, depth: number): void {
    const box = isBox(table) || depth > deepest ? contentOf(table) : null;
    if (box) {
      readAll(box, depth + 1);
      return;
    }
    const inner: Element[] = [];
    const grid = formTable(
      table,
      (cell) => {
        const { nested, raw, ...content } = cells.read(cell);
        inner.push(...nested);
        return { ...content, text: built.clip(raw) };
      },
      built.cut,
    );
    built.addGrid(grid);
    for (const one of inner) {
      if (one.localName === 'tbl') readTable(one, depth + 1);
      else readAll(one, depth + 1);
    }
  }

  const [body] = childrenOf(parts.main, 'body');
  if (!body) return 'damaged';
  readAll(body);
  for (const kind of ['footnotes', 'endnotes']) {
    for (const note of childrenOf(parts.related(kind))) {
      // The lines that part notes from the text are notes of a type of their own.
      if (attributeOf(note, 'type') === null) readAll(note);
    }
  }
  return built.blocks.length === 0
    ? emptyOf(body)
    : { blocks: built.blocks, truncated: built.isTruncated() };
}

/** Why a file without a word says nothing. */
function emptyOf(body: Element): UnreadReason {
  const drawn = ['drawing', 'pict'].some(
    (name) => body.getElementsByTagNameNS('*', name).length > 0,
  );
  return drawn ? 'scan' : 'empty';
}
