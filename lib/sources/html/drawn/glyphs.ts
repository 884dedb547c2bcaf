import { dom } from '../dom/dom.ts';
import type { PageRange, PageText } from '../dom/page.ts';
import { turning } from '../turning.ts';
import type { Box } from './style-facts.ts';

/** Where the signs of a text node are drawn: boxes of the window, in the order of the signs. */
export function boxesOf(range: PageRange, node: PageText, data: string, eachSign: boolean): Box[] {
  if (!eachSign && !turning.test(data)) {
    const start = data.search(/\S/);
    dom.setStart(range, node, start);
    dom.setEnd(range, node, data.trimEnd().length);
    const boxes = [...(dom.rects(range) ?? [])];
    // A line each; two boxes on one line are drawn apart, as a first letter is.
    if (!boxes.some((box, index) => index > 0 && onOneLine(boxes[index - 1] ?? box, box)))
      return boxes;
  }
  const boxes: Box[] = [];
  for (let at = 0; at < data.length; at++) {
    if (!printed.test(data.charAt(at))) continue;
    dom.setStart(range, node, at);
    dom.setEnd(range, node, at + 1);
    const box = dom.rect(range);
    if (box) boxes.push(box);
  }
  return boxes;
}

/** Neither white space nor a mark without a width. */
const printed = /[^\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** What of boxes' size is left of it within `clip`: from 0 to 1. */
export function partWithin(box: Box, clip: Box): number {
  const wide = Math.min(box.right, clip.right) - Math.max(box.left, clip.left);
  const high = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top);
  return (
    Math.min(1, Math.max(0, wide) / (box.right - box.left)) *
    Math.min(1, Math.max(0, high) / (box.bottom - box.top))
  );
}

/** Where the digits of a box are: fonts leave room above and below. */
export function inkOf(box: Box): Box {
  const high = heightOf(box);
  return {
    left: box.left,
    right: box.right,
    top: box.top + high * 0.3,
    bottom: box.bottom - high * 0.22,
  };
}

export const heightOf = ({ top, bottom }: Box): number => bottom - top;

function onOneLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(heightOf(one), heightOf(other)) / 2;
}

/** Where letters stand in their box: about so far down, whatever the font. */
const baseline = 0.8;
/** Parts of a box's height: how far letters of one line may be up or down, smaller, or apart. */
const shift = 0.13;
/** Boxes of one height are of one font, and stand level. */
const shiftOfAlike = 0.06;
const smaller = 0.72;
const gap = 0.22;

/**
 * How a box stands to the one before it: goes on, begins a new line, or is drawn otherwise. Fonts differ
 * in where their letters stand, so boxes of unlike height are given more room.
 */
export function follows(before: Box, after: Box): 'next' | 'line' | 'raised' | 'reordered' {
  const [one, other] = [heightOf(before), heightOf(after)];
  const high = Math.max(one, other);
  const offset = Math.abs(before.top + one * baseline - after.top - other * baseline);
  if (after.top > before.bottom - high * 0.3 && after.left < before.right) return 'line';
  const isAlike = Math.abs(one - other) < 0.5;
  if (Math.min(one, other) < high * smaller) return 'raised';
  if (offset > high * (isAlike ? shiftOfAlike : shift)) return 'raised';
  const step = after.left - before.right;
  return step < -high * 0.15 || step > high * gap ? 'reordered' : 'next';
}

/** Whether a box is surely one of a note to those before it: right behind, smaller, and up or down. */
export function isNote(before: Box, after: Box): boolean {
  const [one, other] = [heightOf(before), heightOf(after)];
  const offset = Math.abs(before.top + one * baseline - after.top - other * baseline);
  const isBeside = after.left > before.right - one * 0.3 && after.bottom > before.top;
  return isBeside && after.top < before.bottom && other < one * 0.85 && offset > one * shift;
}
