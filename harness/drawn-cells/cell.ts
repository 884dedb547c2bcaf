import type { Random } from '../accuracy/random.ts';

/** A table cell of a made-up style, and what a person sees in it. */
export interface DrawnCell {
  readonly html: string;
  /** The figure seen; null where a person would not call what is seen a figure. */
  readonly seen: number | null;
  /** The signs drawn, where all are of one font and colour, so that a canvas can draw them as well. */
  readonly signs?: string;
  /** Rules that it needs, their selectors its own. */
  readonly css?: string;
}

/** One way to draw a figure. */
export interface Style {
  readonly name: string;
  /** `id` is the page's only one for this cell, `figure` at least two digits, the first no 0. */
  draw(random: Random, figure: string, id: string): DrawnCell;
}

/** Another figure of one to three digits, to be hidden, raised or drawn over. */
export const decoy = (random: Random): string => String(random.whole(1, 999));

/** A cell around content. */
export const cell = (content: string, seen: number | null, style = ''): DrawnCell => ({
  html: `<td${style && ` style="${style}"`}>${content}</td>`,
  seen,
});

/** Elements around a part, so that what is done to it is done from further up. */
export function nested(random: Random, content: string): string {
  const names = ['span', 'b', 'font', 'em', 'u'];
  let html = content;
  for (let depth = random.whole(0, 2); depth > 0; depth--) {
    const name = random.pick(names);
    html = `<${name}>${html}</${name}>`;
  }
  return html;
}

/** A figure with a part before, behind or within that a person does not see. */
export function beside(random: Random, figure: string, part: string): string {
  const at = random.pick([0, figure.length, random.whole(1, figure.length - 1)]);
  return figure.slice(0, at) + part + figure.slice(at);
}
