import { dom } from '../sources/html/dom/dom.ts';
import type { PageDocument } from '../sources/html/dom/page.ts';
import type { Places, Spot } from '../sources/html/places.ts';
import type { Marking } from './door.ts';
import { homeOf, portOf } from './frames.ts';
import type { MarkedPlace } from './marked-place.ts';
import { elementOf, rectOf } from './measure.ts';
import { createPainting, type Painting } from './painting.ts';
import { reveal, standsWell, unfold } from './reveal.ts';
import { createSurface } from './surface.ts';

/** How long a place that was led to stays lit, in milliseconds; as long as its animation. */
const flashTime = 1800;

/**
 * What draws on a document. `places` leads into its latest reading; marks keep to the reading they were
 * ordered after.
 */
export function createMarking(
  document: PageDocument,
  places: () => Places,
  token: () => string,
): Marking {
  let isLost = false;
  let ordered = '';
  let painting: Painting | null = null;
  let language = '';
  let previewed: MarkedPlace[] = [];
  let flashed: MarkedPlace[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let folds: (() => void)[] = [];
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
  function bring(spot: Spot): boolean {
    folds.push(unfold(spot));
    const element = elementOf(spot);
    if (!element || rectOf(spot).height === 0) return false;
    unflash();
    const place = plain('flash', () => spot);
    flashed = [place];
    const [mark] = surface.put(flashed);
    timer = setTimeout(unflash, flashTime);
    // Words have no element of their own: what is drawn on them stands where they do.
    if (mark && !standsWell(surface.seen(place), portOf(dom.ownerDocument(element)))) {
      reveal(element === spot ? element : mark);
    }
    return true;
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
        const ways = { home: homeOf(document), bring, erase };
        painting = createPainting(surface, order, places(), ways);
        return true;
      } catch {
        // A document that is not HTML, such as an SVG picture, has no element of ours.
        clear();
        return false;
      }
    },
    show(target) {
      if ('finding' in target) return painting?.leadTo(target.finding) ?? false;
      const spot = 'cell' in target ? places().cell(target.cell) : places().source(target.source);
      if (!spot || !bring(spot)) return false;
      painting?.tell(spot);
      return true;
    },
    preview(cells) {
      surface.take(previewed);
      previewed = cells.map((cell) => plain('preview', () => places().cell(cell)));
      surface.put(previewed);
    },
  };
}

function plain(look: MarkedPlace['look'], spot: MarkedPlace['spot']): MarkedPlace {
  return { kind: 'cell', look, marks: [], spot };
}
