import type { Family } from './family.ts';
import { headingOf } from './headings.ts';
import { numberingOf } from './label.ts';
import type { ProseBlock, ReadBlock } from './prose.ts';
import type { PlacedPiece } from './read-pieces.ts';

/**
 * The pieces that a report shows as its own: of a form that needs a title those below its title or first
 * heading, or the document's title where the page shows none. Others are tables within another text.
 */
export function shownPieces(
  pieces: readonly PlacedPiece[],
  blocks: readonly ReadBlock[],
  families: readonly Family[],
  pageTitle: string,
): PlacedPiece[] {
  const shown: PlacedPiece[] = [];
  for (const placed of pieces) {
    const last = shown.at(-1);
    const above = blocks
      .slice((last?.position ?? -1) + 1, placed.position)
      .filter((block) => block.kind === 'text');
    const [own, ...others] = families.toSorted(
      (a, b) => Number(isOf(placed, b)) - Number(isOf(placed, a)),
    );
    const isForeign = others.some(({ titles }) => titles.find(above) !== null);
    const goesOn = last !== undefined && own !== undefined && isOf(last, own) && !isForeign;
    const isTitled = last === undefined && !isForeign && above.every(({ level }) => level !== 1);
    if (
      !own?.forms[0]?.needsTitle ||
      goesOn ||
      opens(own, above) ||
      (isTitled && own.titles.isTitle(pageTitle))
    )
      shown.push(placed);
  }
  return shown;
}

function isOf({ piece }: PlacedPiece, { name }: Family): boolean {
  return piece.of.family === name;
}

/** Whether a title of the family stands in these blocks, or its first heading: 行政执法数据表. */
function opens({ titles, headings }: Family, blocks: readonly ProseBlock[]): boolean {
  const title = titles.find(blocks);
  if (title !== null && numberingOf(title.text) === '') return true;
  const first = headings.sections[0];
  return blocks.some((block) => headingOf(block, headings)?.name === first);
}
