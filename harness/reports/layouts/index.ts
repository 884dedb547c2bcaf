import type { Layout } from '../layout.ts';
import * as brokenLabels from './broken-labels.ts';
import * as columns from './columns.ts';
import * as figures from './figures.ts';
import * as frames from './frames.ts';
import * as headerSpans from './header-spans.ts';
import * as labels from './labels.ts';
import * as markup from './markup.ts';
import * as pageBreaks from './page-breaks.ts';
import * as script from './script.ts';
import * as surroundings from './surroundings.ts';
import * as wordExports from './word-exports.ts';

/** Every layout, in the order of the list of layouts that must be read. */
export const layouts: readonly Layout[] = [
  headerSpans,
  wordExports,
  brokenLabels,
  pageBreaks,
  surroundings,
  labels,
  figures,
  columns,
  markup,
  frames,
  script,
].flatMap((file): Layout[] => Object.values(file));

/**
 * Whether these layouts can be combined. Two that both move the whole document cannot: a frame's document
 * is not in the shadow tree around the frame.
 */
export function canJoin(using: readonly Layout[]): boolean {
  return using.filter(({ open }) => open).length < 2;
}
