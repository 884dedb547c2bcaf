import { placeBadges } from './badge.ts';
import { type Box, box, moved, plain } from './box.ts';
import type { Drawing } from './draw.ts';
import { numbersOf } from './marked-place.ts';
import { elementOf, rectOf } from './measure.ts';

/** A table of the form has some 200 words; those past this many are not looked at. */
const mostWords = 2000;

/** Finds a free place for the numbers of everything drawn over one document. */
export function fitNumbers(
  all: readonly Drawing[],
  { documentElement, defaultView }: Document,
): void {
  const scrolled = defaultView?.scrollX ?? 0;
  const scopes = new Set<Element>();
  const numbered = all.flatMap((drawing) => {
    const { place, badge, spot, measured } = drawing;
    const element = spot && elementOf(spot);
    if (!badge || !element || !measured) return [];
    scopes.add(scopeOf(element));
    const at = (place.kind === 'quote' && measured.lines[0]) || measured.box;
    const { x, right } = measured.clip ?? at;
    const left = Math.max(x, -scrolled);
    // What leaves the page at its right would make it scroll; what leaves a clip is cut off.
    const end = Math.min(right, documentElement.scrollWidth - scrolled);
    const bounds = box(left, at.y - 99, end - left, at.height + 198);
    return [{ drawing, origin: measured.box, numbers: numbersOf(place), at, bounds }];
  });
  const badges = placeBadges(numbered, [...scopes].flatMap(wordBoxes));
  for (const [index, { drawing, origin }] of numbered.entries()) {
    const badge = badges[index];
    drawing.fit = badge ? { ...badge, box: moved(badge.box, -origin.x, -origin.y) } : null;
  }
}

/** All whose words the numbers of a place in `element` could cover. */
function scopeOf(element: Element): Element {
  return element.closest('table') ?? element.parentElement?.parentElement ?? element;
}

/** Where there is something to read: the boxes of words, fields and pictures. */
function wordBoxes(scope: Element): Box[] {
  const boxes = [...scope.querySelectorAll('input,select,textarea,img')].map((field) =>
    plain(rectOf(field)),
  );
  const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = scope.ownerDocument.createRange();
  while (walker.nextNode() && boxes.length < mostWords) {
    const node = walker.currentNode as Text;
    // Word by word: in a text file the space between two columns is text too.
    for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      boxes.push(...[...range.getClientRects()].map(plain));
    }
  }
  return boxes;
}
