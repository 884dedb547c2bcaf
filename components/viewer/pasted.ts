import type { Pasted } from './viewer-props.ts';

/** What a clipboard or a drag holds besides files. */
export function pastedIn(held: DataTransfer): Pasted {
  return { html: held.getData('text/html'), text: held.getData('text/plain') };
}
