/** Where raw text came from: a text node, a part of one, or words that stand in no text node. */
export type Piece = Text | string | TextPart;

export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Where words stand: an element, or the pieces they were joined from. */
export type Anchor = Element | readonly Piece[];
