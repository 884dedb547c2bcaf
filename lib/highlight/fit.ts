import { type Numbered, placeBadges } from './badge.ts';
import { type Box, everywhere, moved } from './box.ts';
import type { Drawn } from './canvas.ts';
import { blockOf, scopeOf, textBoxes } from './measure.ts';

/** A table has some 200 cells; past this many texts a number may cover one that was not looked at. */
const mostTexts = 3000;

/** Finds a free place for the numbers of everything drawn over a document. */
export function fitNumbers(all: readonly Drawn[], document: Document): void {
  const scopes = new Set<Element>();
  const numbered: { drawn: Drawn; place: Numbered }[] = [];
  for (const drawn of all) {
    const place = drawn.badge && numberedOf(drawn, document);
    const scope = place && drawn.spot && scopeOf(drawn.spot);
    if (place) numbered.push({ drawn, place });
    if (scope) scopes.add(scope);
  }
  const texts = [...scopes].flatMap((scope) => textBoxes(scope, mostTexts));
  const badges = placeBadges(
    numbered.map(({ place }) => place),
    texts,
  );
  for (const [index, { drawn, place }] of numbered.entries()) {
    const badge = badges[index];
    const { box } = drawn.measured ?? place;
    drawn.fit = badge ? { ...badge, box: moved(badge.box, -box.x, -box.y) } : null;
  }
}

function numberedOf({ piece, spot, measured }: Drawn, document: Document): Numbered | null {
  if (!spot || !measured) return null;
  const { box, lines, clip } = measured;
  return {
    kind: piece.kind,
    numbers: piece.numbers,
    box: (piece.kind === 'quote' && lines[0]) || box,
    block: blockOf(spot)?.getBoundingClientRect() ?? box,
    bounds: boundsOf(box, clip, document),
  };
}

/** The document's width; within a box that scrolls, that box's, as it would cut off the number. */
function boundsOf(box: Box, clip: Box | null, document: Document): Box {
  const { scrollWidth } = document.documentElement;
  const { scrollX = 0, scrollY = 0 } = document.defaultView ?? {};
  const left = clip && clip.x <= box.x && clip.x > -scrollX ? clip.x : -scrollX;
  const right =
    clip && clip.x + clip.width >= box.x + box.width ? clip.x + clip.width : everywhere.width;
  return {
    x: left,
    y: -scrollY,
    width: Math.min(right, scrollWidth - scrollX) - left,
    height: everywhere.height,
  };
}
