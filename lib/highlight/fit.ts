import { placeBadges } from './badge.ts';
import { type Box, box, moved, plain } from './box.ts';
import type { Drawn } from './drawn.ts';
import { elementOf, rectOf } from './measure.ts';
import { numbersOf } from './piece.ts';

/** A table of the form has some 200 words; those past this many are not looked at. */
const mostWords = 2000;

/** Finds a free place for the numbers of everything drawn over one document. */
export function fitNumbers(
  all: readonly Drawn[],
  { documentElement, defaultView }: Document,
): void {
  const scopes = new Set<Element>();
  const numbered = all.flatMap((drawn) => {
    const { badge, piece, spot, measured } = drawn;
    const element = spot && elementOf(spot);
    if (!badge || !element || !measured) return [];
    scopes.add(scopeOf(element));
    const place = (piece.kind === 'quote' && measured.lines[0]) || measured.box;
    const { x, right } = measured.clip ?? place;
    const left = Math.max(x, -(defaultView?.scrollX ?? 0));
    // What leaves the page at its right would make it scroll; what leaves a clip is cut off.
    const end = Math.min(right, documentElement.scrollWidth - (defaultView?.scrollX ?? 0));
    const bounds = box(left, place.y - 99, end - left, place.height + 198);
    return [{ drawn, numbers: numbersOf(piece), place, bounds }];
  });
  const badges = placeBadges(numbered, [...scopes].flatMap(wordBoxes));
  for (const [index, { drawn }] of numbered.entries()) {
    const badge = badges[index];
    const { x = 0, y = 0 } = drawn.measured?.box ?? {};
    drawn.fit = badge ? { ...badge, box: moved(badge.box, -x, -y) } : null;
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
