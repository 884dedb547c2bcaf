/** A run of raw text: a text node, a part of one, or words that stand in no text node. */
export type Run = Text | string | TextPart;

export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}
