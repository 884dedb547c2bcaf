import { placeBadges } from './badge.ts';
import { type Box, box, moved } from './box.ts';
import { elementOf, rectOf } from './measure.ts';
import { numbersOf } from './piece.ts';
import type { Drawn } from './surface.ts';

/** A table of the form has some 200 texts; those past this many are not looked at. */
const mostTexts = 2000;

/** Finds a free place for the numbers of everything drawn over one document. */
export function fitNumbers(all: readonly Drawn[], document: Document): void {
  const scopes = new Set<Element>();
  const numbered = all.flatMap((drawn) => {
    const { piece, spot, measured } = drawn;
    const element = spot && elementOf(spot);
    if (!drawn.badge || !element || !measured) return [];
    const block = element === spot ? element : (element.closest(blocks) ?? element);
    scopes.add(element.closest('table') ?? (element === spot ? groupOf(element) : block));
    const place = (piece.kind === 'quote' && measured.lines[0]) || measured.box;
    const bounds = boundsOf(measured.box, measured.clip, document);
    return [
      { drawn, kind: piece.kind, numbers: numbersOf(piece), place, block: rectOf(block), bounds },
    ];
  });
  const badges = placeBadges(numbered, [...scopes].flatMap(textBoxes));
  for (const [index, { drawn, place }] of numbered.entries()) {
    const badge = badges[index];
    const { x, y } = drawn.measured?.box ?? place;
    drawn.fit = badge ? { ...badge, box: moved(badge.box, -x, -y) } : null;
  }
}

const blocks = 'p,li,dd,td,th,pre,div,h1,h2,h3,h4,h5,h6';

/** The rows around a cell that is in no `table`. */
function groupOf(cell: Element): Element {
  return cell.parentElement?.parentElement ?? cell;
}

/** Where there is something to read: the boxes of texts, fields and pictures. */
function textBoxes(scope: Element): Box[] {
  const boxes = [...scope.querySelectorAll('input,select,textarea,img')].map(rectOf);
  const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = scope.ownerDocument.createRange();
  while (walker.nextNode() && boxes.length < mostTexts) {
    const node = walker.currentNode as Text;
    // Word by word: in a text file the space between two columns is text too.
    for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      boxes.push(...range.getClientRects());
    }
  }
  return boxes;
}

/** The page's width; within a box that scrolls, that box's, as it would cut off the numbers. */
function boundsOf(place: Box, clip: Box | null, { documentElement, defaultView }: Document): Box {
  const { scrollX = 0, scrollY = 0 } = defaultView ?? {};
  const end = documentElement.scrollWidth - scrollX;
  const left = clip && clip.x <= place.x ? Math.max(clip.x, -scrollX) : -scrollX;
  const right = clip && clip.right >= place.right ? Math.min(clip.right, end) : end;
  return box(left, -scrollY, right - left, 1e6);
}
