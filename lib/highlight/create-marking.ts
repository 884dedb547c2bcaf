import type { PageDocument } from '../sources/html/dom/page.ts';
import type { Spot } from '../sources/html/places.ts';
import { type Box, box } from './box.ts';
import type { Door, Marking, Shown } from './door.ts';
import { homeOf, outermostOf } from './frames.ts';
import type { MarkedPlace } from './marked-place.ts';
import { elementOf, rectOf } from './measure.ts';
import { createPainting, type Painting } from './painting.ts';
import { reveal, unfold } from './reveal.ts';
import { createSurface } from './surface.ts';

/** How long a place that was led to stays lit, in milliseconds; as long as its animation. */
const flashTime = 1800;

/**
 * What draws on a document, behind its door. Marks keep to the reading they were ordered after, and
 * places are led to in the latest.
 */
export function createMarking(
  document: PageDocument,
  { places, token }: Pick<Door, 'places' | 'token'>,
): Marking {
  let isLost = false;
  let ordered = '';
  let painting: Painting | null = null;
  let language = '';
  let previewed: MarkedPlace[] = [];
  let flashed: MarkedPlace[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let folds: (() => void)[] = [];
  let cover: Box | null = null;
  const surface = createSurface({
    token,
    language: () => language,
    moved: () => painting?.follow(),
    lost() {
      isLost = true;
      erase();
    },
  });

  function unflash(): void {
    clearTimeout(timer);
    surface.take(flashed);
    flashed = [];
  }

  /** Brings a place into view and lights it up; false where it cannot be seen. */
  function bring({ spots, kind, gap }: Pick<MarkedPlace, 'spots' | 'kind' | 'gap'>): Shown {
    const known = spots().filter((spot) => spot !== null);
    for (const spot of known) folds.push(unfold(spot));
    const spot = known.find((one) => rectOf(one).height > 0);
    const element = spot && elementOf(spot);
    if (!spot || !element) return false;
    unflash();
    flashed = [{ kind, gap, look: 'flash', marks: [], spots }];
    surface.put(flashed);
    timer = setTimeout(unflash, flashTime);
    const covers = painting?.covers(outermostOf(document)) ?? (cover ? [cover] : []);
    if (reveal(spot, covers) || !cover) return true;
    // It goes, as it is told.
    cover = null;
    return 'covered';
  }

  function clear(): void {
    painting?.stop();
    painting = null;
    clearTimeout(timer);
    surface.lift();
  }

  function erase(): void {
    clear();
    for (const fold of folds.reverse()) fold();
    folds = [];
  }

  return {
    erase,
    painted: () => painting !== null && surface.stands(),
    lost: () => isLost || !surface.stands(),
    paint(order) {
      const words = JSON.stringify(order);
      // A page that changes elsewhere is audited again: the card that is open stays.
      if (words === ordered && painting?.stands() && surface.stands()) return true;
      ordered = words;
      clear();
      isLost = false;
      language = order.language;
      try {
        const uncover = () => {
          cover = null;
        };
        const ways = {
          home: homeOf(document),
          bring,
          cover: () => cover,
          uncover,
          erase,
          token: token(),
        };
        painting = createPainting(surface, order, places(), ways);
        return true;
      } catch {
        // A document that is not HTML, such as an SVG picture, has no element of ours.
        clear();
        return false;
      }
    },
    show(target, over = null) {
      cover = over && box(over.x, over.y, over.width, over.height);
      if ('finding' in target) return painting?.leadTo(target.finding) ?? false;
      const spot = 'cell' in target ? places().cell(target.cell) : places().source(target.source);
      const shown = bring(plain('flash', () => spot));
      if (spot && shown) painting?.tell(spot);
      return shown;
    },
    preview(cells) {
      surface.take(previewed);
      previewed = cells.map((cell) => plain('preview', () => places().cell(cell)));
      surface.put(previewed);
    },
  };
}

function plain(look: MarkedPlace['look'], spot: () => Spot | null): MarkedPlace {
  return { kind: 'cell', look, gap: false, marks: [], spots: () => [spot()] };
}
