import { dom } from '../sources/html/dom/dom.ts';
import { isText } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import { placeBadges } from './badge.ts';
import { type Box, box, moved, plain } from './box.ts';
import type { Drawing } from './draw.ts';
import { numbersOf } from './marked-place.ts';
import { elementOf, rectOf, rectsOf } from './measure.ts';

/** A table of the form has some 200 words; those past this many are not looked at. */
const mostWords = 2000;

/** Finds a free place for the numbers of everything drawn over one document. */
export function fitNumbers(all: readonly Drawing[], document: PageDocument): void {
  const root = dom.documentElement(document);
  const scrolled = dom.defaultView(document)?.scrollX ?? 0;
  const width = root ? dom.scrollWidth(root) : 0;
  const scopes = new Set<PageElement>();
  const numbered = all.flatMap((drawing) => {
    const { place, badge, spots, measured } = drawing;
    const element = spots[0] && elementOf(spots[0]);
    if (!badge || !element || !measured) return [];
    scopes.add(scopeOf(element));
    const at = measured.lines[0] ?? measured.box;
    const { x, right } = measured.clip ?? at;
    const left = Math.max(x, -scrolled);
    // What leaves the page at its right would make it scroll; what leaves a clip is cut off.
    const end = Math.min(right, width - scrolled);
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
function scopeOf(element: PageElement): PageElement {
  const parent = dom.parentElement(element);
  return dom.closest(element, 'table') ?? (parent && dom.parentElement(parent)) ?? element;
}

/** Where there is something to read: the boxes of words, fields and pictures. */
function wordBoxes(scope: PageElement): Box[] {
  const fields = dom.select(scope, 'input,select,textarea,img') ?? [];
  const boxes = Array.from(fields, (field) => plain(rectOf(field)));
  const document = dom.ownerDocument(scope);
  const walker = dom.createTreeWalker(document, scope, NodeFilter.SHOW_TEXT);
  const range = dom.createRange(document);
  for (let node = walker.nextNode(); node && boxes.length < mostWords; node = walker.nextNode()) {
    if (!isText(node)) continue;
    // Word by word: in a text file the space between two columns is text too.
    for (const { index, 0: word } of dom.data(node).matchAll(/\S+/g)) {
      dom.setStart(range, node, index);
      dom.setEnd(range, node, index + word.length);
      boxes.push(...rectsOf(range).map(plain));
    }
  }
  return boxes;
}
