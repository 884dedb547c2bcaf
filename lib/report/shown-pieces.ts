import type { Family } from './family.ts';
import { headingOf } from './headings.ts';
import { numberingOf } from './label.ts';
import type { ProseBlock, ReadBlock } from './prose.ts';
import type { PlacedPiece } from './read-pieces.ts';
import type { Title } from './report.ts';

/** What stands above a piece, back to the last one shown. */
interface Above {
  /** By family the title that its reader finds there. */
  readonly titles: ReadonlyMap<Family, Title | null>;
  /** Families whose first heading stands there. */
  readonly begun: ReadonlySet<Family>;
  /** Whether a heading of the first level does. */
  readonly headed: boolean;
}

const NOTHING: Above = { titles: new Map(), begun: new Set(), headed: false };

/** Lines of a title at most, less the one that it ends with. */
const LINES_BEFORE = 2;

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
  let above = NOTHING;
  /** Up to where `above` tells, and the text before that. */
  let told = 0;
  let lead: readonly ProseBlock[] = [];
  for (const placed of pieces) {
    const last = shown.at(-1);
    const texts = blocks.slice(told, placed.position).filter((block) => block.kind === 'text');
    above = joined(above, [...lead, ...texts], families);
    told = Math.max(told, placed.position);
    lead = [...lead, ...texts].slice(-LINES_BEFORE);
    const [own, ...others] = families.toSorted(
      (a, b) => Number(isOf(placed, b)) - Number(isOf(placed, a)),
    );
    const isForeign = others.some((family) => (above.titles.get(family) ?? null) !== null);
    const goesOn = last !== undefined && own !== undefined && isOf(last, own) && !isForeign;
    const isTitled = last === undefined && !isForeign && !above.headed;
    if (
      !own?.forms[0]?.needsTitle ||
      goesOn ||
      opens(own, above) ||
      (isTitled && own.titles.isTitle(pageTitle))
    ) {
      shown.push(placed);
      above = NOTHING;
      told = placed.position + 1;
      lead = [];
    }
  }
  return shown;
}

/** What is told by what stood above and the text that follows it. */
function joined(before: Above, texts: readonly ProseBlock[], families: readonly Family[]): Above {
  const titles = families.map((family): [Family, Title | null] => {
    const { find, isComplete } = family.titles;
    const [earlier = null, later] = [before.titles.get(family), find(texts)];
    const isLater =
      later !== null && (earlier === null || isComplete(later) || !isComplete(earlier));
    return [family, isLater ? later : earlier];
  });
  const begins = ({ headings }: Family) =>
    texts.some((block) => headingOf(block, headings)?.name === headings.sections[0]);
  return {
    titles: new Map(titles),
    begun: new Set([...before.begun, ...families.filter(begins)]),
    headed: before.headed || texts.some(({ level }) => level === 1),
  };
}

function isOf({ piece }: PlacedPiece, { name }: Family): boolean {
  return piece.of.family === name;
}

/** Whether a title of the family stands above, or its first heading: 行政执法数据表. */
function opens(family: Family, { titles, begun }: Above): boolean {
  const title = titles.get(family) ?? null;
  return (title !== null && numberingOf(title.text) === '') || begun.has(family);
}
