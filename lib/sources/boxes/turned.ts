import type { Box } from '../../document/page.ts';
import type { Area, Sheet, Turn, Word } from './sheet.ts';

/** Width and height of a sheet as it is shown, in points. */
export function sizeAsShown({ width, height, turn }: Sheet): Pick<Area, 'width' | 'height'> {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** A place on one of the sheets, on that sheet as it is shown. */
export function asShown<Place extends Box>(place: Place, sheets: readonly Sheet[]): Place {
  const sheet = sheets[place.sheet - 1];
  return sheet?.turn ? { ...place, ...turned(place, sheet.turn, sheet) } : place;
}

/** Turned words, all of them alike, where they stand when they are upright: beside one another as before. */
export function upright(words: readonly Word[], turn: Turn): Word[] {
  const back = turn === 180 ? 180 : turn === 90 ? 270 : 90;
  return words.map(({ turn: _, ...word }) => ({
    ...word,
    ...turned(word, back, { width: 0, height: 0 }),
  }));
}

/** An area of a sheet that is turned clockwise with it. */
function turned(
  { x, y, width, height }: Area,
  turn: Turn,
  sheet: Pick<Area, 'width' | 'height'>,
): Area {
  if (turn === 180) {
    return { x: sheet.width - x - width, y: sheet.height - y - height, width, height };
  }
  return turn === 90
    ? { x: sheet.height - y - height, y: x, width: height, height: width }
    : { x: y, y: sheet.width - x - width, width: height, height: width };
}
