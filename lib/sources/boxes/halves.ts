import type { Box } from '../../document/page.ts';
import { bottomOf, centreOf, median, rightOf } from './areas.ts';
import type { Area, Sheet, Word } from './sheet.ts';

/** A sheet, or the half of one on which two are printed side by side. */
export interface Part {
  readonly sheet: Sheet;
  /** The index of its own sheet, and how far from that one's left side it begins. */
  readonly of: number;
  readonly x: number;
}

/** Lines on both halves that stand at one height, from which two sheets are printed on one. */
const manyBeside = 5;
/** Parts of an em that are free on either side of the middle. */
const gutter = 0.5;
/** Points by which what is drawn on one half may reach over the middle. */
const reach = 1;

/**
 * The parts of sheets in reading order: where two are printed side by side on one, its left half and its right
 * one. Nothing reaches over the middle of such a sheet.
 */
export function partsOf(sheets: readonly Sheet[]): Part[] {
  const whole = (sheet: Sheet, of: number): Part => ({ sheet, of, x: 0 });
  const parted = sheets.map(isParted);
  const pairs = sheets.map((sheet, index) => parted[index] && isPair(sheet));
  if (!pairs.includes(true)) return sheets.map(whole);
  // The last pair may have its right half empty.
  const [{ width, height } = { width: 0, height: 0 }] = sheets.filter((_, index) => pairs[index]);
  const isLike = (sheet: Sheet) =>
    Math.abs(sheet.width - width) < reach && Math.abs(sheet.height - height) < reach;
  return sheets.flatMap((sheet, of) => {
    if (!parted[of] || !isLike(sheet)) return [whole(sheet, of)];
    const middle = sheet.width / 2;
    return [0, middle].map((x) => ({ sheet: halfOf(sheet, x, middle), of, x }));
  });
}

/** A place on one of the parts, on its own sheet. */
export function onWhole<Place extends Box>(place: Place, parts: readonly Part[]): Place {
  const part = parts[place.sheet - 1];
  return part ? { ...place, sheet: part.of + 1, x: place.x + part.x } : place;
}

function isParted({ width, height, words, rules, pictures }: Sheet): boolean {
  const middle = width / 2;
  const isOver = (from: number, to: number) => from < middle - reach && to > middle + reach;
  return (
    width > height &&
    !words.some((word) => isOver(word.x, rightOf(word))) &&
    !pictures.some((picture) => isOver(picture.x, rightOf(picture))) &&
    !rules.some(({ x1, x2 }) => isOver(Math.min(x1, x2), Math.max(x1, x2)))
  );
}

/** Whether there are lines on both halves, side by side and far from the middle alike. */
function isPair({ width, words }: Sheet): boolean {
  const middle = width / 2;
  const left = words.filter((word) => centreOf(word)[0] < middle);
  const right = words.filter((word) => centreOf(word)[0] >= middle);
  const edge = Math.min(
    middle - Math.max(...left.map(rightOf)),
    Math.min(...right.map(({ x }) => x)) - middle,
  );
  return (
    edge > gutter * median(words.map(({ size }) => size)) && besideOf(left, right) >= manyBeside
  );
}

function besideOf(left: readonly Word[], right: readonly Word[]): number {
  const heights = new Set(
    left
      .filter((word) => right.some(({ y, height }) => y < bottomOf(word) && y + height > word.y))
      .map(({ y, size }) => Math.round(y / Math.max(size, 1))),
  );
  return heights.size;
}

function halfOf(sheet: Sheet, from: number, width: number): Sheet {
  const isOn = (area: Area) => {
    const [x] = centreOf(area);
    return from === 0 ? x < width : x >= width;
  };
  const moved = <Item extends Area>(item: Item): Item => ({ ...item, x: item.x - from });
  const { words, rules, pictures, grounds } = sheet;
  return {
    ...sheet,
    width,
    words: words.filter(isOn).map(moved),
    pictures: pictures.filter(isOn).map(moved),
    ...(grounds && { grounds: grounds.filter(isOn).map(moved) }),
    rules: rules
      .filter(({ x1, x2 }) => (from === 0 ? x1 + x2 < 2 * width : x1 + x2 >= 2 * width))
      .map((rule) => ({ ...rule, x1: rule.x1 - from, x2: rule.x2 - from })),
  };
}
