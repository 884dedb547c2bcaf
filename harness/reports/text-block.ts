import { type ProseBlock, proseBlock } from '../../lib/report/prose.ts';

/** A block of text as it stands in a Report. */
export function textBlock(text: string, id: string, level = 0): ProseBlock {
  return proseBlock({ kind: 'text', id, text, level });
}
