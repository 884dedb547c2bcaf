import type { LookTools } from './as-drawn.ts';
import { findCssTables } from './css-tables.ts';
import { dom } from './dom/dom.ts';
import { rootOf } from './dom/nodes.ts';
import type { PageDocument, PageElement } from './dom/page.ts';
import { isRuns } from './form-table.ts';
import { hiddenToRead } from './hidden.ts';
import type { Markers } from './markers.ts';
import type { PageBuilder } from './page-builder.ts';
import type { Places, ReadResult } from './places.ts';
import { rangeOf, rangeOfQuote } from './runs.ts';
import { readToEnd, steps } from './steps.ts';
import { createWalk, hasShadows } from './walk.ts';

/**
 * Reads what the document says, in reading order. Writes nothing to it and does not throw, whatever
 * the document looks like; past `limits` the Page is `truncated`. Without `draw` figures are taken as they
 * are written; without `plain` all are looked at closely.
 *
 * Most pages are walked once. One that keeps a part of its report in a hidden tab, or its tables in
 * elements that are none, is walked again with what the first walk found; so is one whose tables stand among closed
 * shadow trees, once these are open to us.
 */
export function readPage(
  document: PageDocument,
  markers: Markers,
  { draw, plain = null, closer = null, openTrees }: Partial<LookTools> = {},
): ReadResult {
  const root = rootOf(document);
  let told = plain?.() ?? null;
  const walkWith = (opened: ReadonlySet<PageElement>, cssTables: ReadonlySet<PageElement>) => {
    const walk = createWalk(steps, markers, { opened, cssTables, plain: told });
    if (root !== null) readToEnd(walk, root);
    return walk;
  };

  let walk = walkWith(none, none);
  const hasGrids = walk.built.cells.length > 0;
  if (hasGrids && openTrees?.(document)) {
    told = plain?.() ?? null;
    walk = walkWith(none, none);
  }
  const opened = hiddenToRead(walk.visibility.hidden, walk.built, markers);
  if (opened.size > 0) walk = walkWith(opened, none);
  const cssTables = findCssTables(walk.built, markers);
  if (cssTables.size > 0) walk = walkWith(opened, cssTables);

  const { built } = walk;
  if (root !== null && built.isTruncated()) walk.passed.push(root);
  const drawn = draw?.(built, {
    markers,
    plain: told,
    closer,
    hasShadows: () => hasShadows(walk),
  });
  const page = {
    url: dom.url(document),
    title: dom.title(document),
    contentType: dom.contentType(document),
    blocks: drawn?.blocks ?? built.blocks,
    truncated: built.isTruncated() || drawn?.cut === true,
    ...(drawn?.usesOwnFonts && { ownFonts: true as const }),
  };
  return { page, places: placesOf(built) };
}

const none: ReadonlySet<PageElement> = new Set();

function placesOf({ cells, words, sources }: PageBuilder): Places {
  /** The numbers in an id. */
  const path = (id: string) => id.slice(1).split('.').map(Number);
  return {
    cell(id) {
      const [grid = -1, cell = -1] = path(id);
      const origin = cells[grid]?.[cell];
      if (origin === undefined) return null;
      if (isRuns(origin)) return rangeOf(origin);
      return dom.isConnected(origin) ? origin : null;
    },
    quote(quote) {
      const [block = -1] = path(quote.block);
      const runs = words[block];
      return runs === undefined ? null : rangeOfQuote(runs, quote);
    },
    source(id) {
      const [source = -1] = path(id);
      const element = sources[source];
      return element && dom.isConnected(element) ? element : null;
    },
  };
}
