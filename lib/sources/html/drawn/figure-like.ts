import { readFigure } from '../../../document/figure.ts';

/** A figure, a short word behind one, or lines of which one is: the others may not be seen. */
export const isFigureLike = (text: string): boolean =>
  text.length < 60 &&
  (/^[\d,.]+\s*\S{0,4}$/.test(text) ||
    text
      .split('\n')
      .some((line) => !/\p{L}/u.test(line) || readFigure(line).state !== 'unreadable'));
