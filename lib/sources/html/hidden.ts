import type { PageElement } from './dom/page.ts';
import type { Markers } from './markers.ts';
import type { PageBuilder } from './page-builder.ts';
import { hiderOf } from './visibility.ts';

/**
 * The hidden elements to read all the same: those that hold a table or section of a report which
 * nothing shown holds, such as an inactive tab. A copy for print or for small screens is none.
 */
export function hiddenToRead(
  hidden: ReadonlyMap<PageElement, string>,
  built: PageBuilder,
  { partsIn }: Markers,
): Set<PageElement> {
  const opened = new Set<PageElement>();
  let shown: Set<number> | null = null;
  for (const [element, text] of hidden) {
    const parts = partsIn(text);
    if (parts.size === 0) continue;
    shown ??= partsIn(shownText(built));
    if (!parts.isSubsetOf(shown)) opened.add(hiderOf(element));
  }
  return opened;
}

function shownText(built: PageBuilder): string {
  const words = built.blocks.map((block) => {
    if (block.kind === 'text') return block.text;
    return block.kind === 'grid' ? block.grid.cells.map((cell) => cell.text).join('\n') : '';
  });
  return words.join('\n');
}
