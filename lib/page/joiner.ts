import { blockBreak, normalise } from '../grid/normalise.ts';
import { limits } from './limits.ts';
import { displayOf } from './visibility.ts';

/** Where raw text came from: a text node, a part of one, or words that stand in no text node. */
export type Piece = Text | string | TextPart;
export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Joins pieces of one cell or text block: inline pieces as they are, blocks by a break. */
export class Joiner {
  truncated = false;
  #raw = '';
  #pieces: Piece[] = [];
  /** The text node the raw text ends with, if its last sign may be part of a figure. */
  #figure: Text | null = null;

  get empty(): boolean {
    return this.#pieces.length === 0;
  }

  addText(node: Text, data: string): void {
    if (this.#raw.length > room) {
      this.truncated = true;
      return;
    }
    if (this.#figure !== null && figureStart.test(data) && standApart(this.#figure, node)) {
      this.addWords(blockBreak);
    }
    this.#raw += data;
    this.#pieces.push(node);
    this.#figure = figureEnd.test(data) ? node : null;
  }

  /** Words outside of text nodes: the value of a field, which a figure beside it never touches. */
  addValue(value: string): void {
    this.break();
    this.addWords(value);
    this.break();
  }

  break(): void {
    if (this.#raw !== '') this.addWords(blockBreak);
  }

  addPiece(piece: Piece): void {
    if (typeof piece === 'string') this.addWords(piece);
    else if ('data' in piece) this.addText(piece, piece.data);
  }

  addWords(words: string): void {
    this.#raw += words;
    this.#pieces.push(words);
    this.#figure = null;
  }

  /** Hands over what was joined and begins anew. */
  take(): { text: string; pieces: Piece[] } {
    const taken = { text: this.clip(this.#raw), pieces: this.#pieces };
    this.#raw = '';
    this.#pieces = [];
    this.#figure = null;
    return taken;
  }

  /** The same of text as the browser draws it, where a line end is the end of a block or line. */
  clipDrawn(drawn: string): string {
    const trimmed = drawn.trim();
    return this.clip(trimmed.includes('\n') ? trimmed.replace(/\n+/g, blockBreak) : trimmed);
  }

  /** `raw` normalised and cut to the limit. */
  clip(raw: string): string {
    if (raw.length <= limits.text) return normalise(raw);
    const text = normalise(raw.slice(0, room));
    if (raw.length > room || text.length > limits.text) this.truncated = true;
    return text.slice(0, limits.text);
  }
}

/** Raw text read at most: source code may be indented, so more than the limit of the text itself. */
const room = limits.text * 4;

const figureEnd = /[\d０-９.,．，]$/;
const figureStart = /^[\d０-９.,．，]/;

/** True where two text nodes that follow each other are not drawn as one run of words. */
function standApart(before: Text, after: Text): boolean {
  return isCutOff(before, after) || isCutOff(after, before);
}

function isCutOff(node: Text, other: Text): boolean {
  for (let at = node.parentElement; at !== null && !at.contains(other); at = at.parentElement) {
    if (notes.test(at.nodeName) || !runsOn.test(displayOf(at))) return true;
  }
  return false;
}

/** Raised, lowered or struck figures are no part of the figure they touch. */
const notes = /^(?:SUP|SUB|DEL|INS|S|STRIKE)$/i;
const runsOn = /^(?:inline|contents)/;
