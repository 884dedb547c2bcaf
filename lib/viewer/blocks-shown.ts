import { createBlockPlaces, placeAttribute } from './block-places.ts';
import { type FileView, noView, type ShownFile, type Zoom } from './shown-file.ts';

/** Names of the highlights of a search: all places, and the one that is shown. */
const foundHighlights = { all: 'viewer-found', shown: 'viewer-found-shown' } as const;

const zooms = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** Places, zoom and search over a Page that is drawn as plain HTML in `root`. */
export function showBlocks(root: HTMLElement, changed: (view: FileView) => void): ShownFile {
  let view = noView;
  let hits: readonly Range[] = [];
  let sought = '';

  const change = (part: Partial<FileView>) => {
    view = { ...view, ...part };
    changed(view);
  };
  function zoomTo(zoom: number): void {
    root.style.setProperty('--zoom', `${zoom / 100}`);
    change({ zoom });
  }
  function showHit(hit: number): void {
    const range = hits[hit - 1];
    highlight(foundHighlights.all, hits);
    highlight(foundHighlights.shown, range ? [range] : []);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    change({ found: { hit, hits: hits.length } });
  }

  return {
    places: createBlockPlaces(root),
    goTo: () => {},
    zoom(how: Zoom) {
      const larger = zooms.find((zoom) => zoom > view.zoom);
      const smaller = zooms.findLast((zoom) => zoom < view.zoom);
      zoomTo((how === 'width' ? 100 : how === 'in' ? larger : smaller) ?? view.zoom);
    },
    find(words, way) {
      if (words !== sought || way === 'first') {
        sought = words;
        hits = hitsIn(root, words);
        showHit(Math.min(1, hits.length));
      } else if (hits.length > 0) {
        const { hit } = view.found ?? { hit: 0 };
        const to = way === 'next' ? hit + 1 : hit - 1;
        showHit(((to - 1 + hits.length) % hits.length) + 1);
      }
    },
    end() {
      for (const name of Object.values(foundHighlights)) highlight(name, []);
    },
  };
}

function highlight(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Where words stand, whatever their case; at most so many places. */
function hitsIn(root: HTMLElement, words: string, most = 1000): Range[] {
  const hits: Range[] = [];
  const sought = words.toLowerCase();
  if (sought.trim() === '') return hits;
  for (const { firstChild: text } of root.querySelectorAll(`[${placeAttribute}]`)) {
    const said = text?.textContent?.toLowerCase() ?? '';
    let at = said.indexOf(sought);
    for (; text && at >= 0 && hits.length < most; at = said.indexOf(sought, at + sought.length)) {
      const range = root.ownerDocument.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + sought.length);
      hits.push(range);
    }
  }
  return hits;
}
