import { marksIn } from './marks.ts';
import type { PageBuilder } from './page-builder.ts';
import { hiderOf } from './visibility.ts';

/**
 * The hidden elements to read all the same: those that hold a table or section of a report which
 * nothing shown holds, such as an inactive tab. A copy for print or for small screens is none.
 */
export function partsHidden(
  hidden: ReadonlyMap<Element, string>,
  built: PageBuilder,
): Set<Element> {
  const parts = new Set<Element>();
  let shown: Set<number> | null = null;
  for (const [element, text] of hidden) {
    const marks = marksIn(text);
    if (marks.size === 0) continue;
    shown ??= marksIn(shownText(built));
    if (!marks.isSubsetOf(shown)) parts.add(hiderOf(element));
  }
  return parts;
}

function shownText(built: PageBuilder): string {
  const words = built.blocks.map((block) => {
    if (block.kind === 'text') return block.text;
    return block.kind === 'grid' ? block.grid.cells.map((cell) => cell.text).join('\n') : '';
  });
  return words.join('\n');
}
