import type { Page } from '../../document/page.ts';
import { drawnBy } from './as-drawn.ts';
import { hideColumns } from './hidden-columns.ts';
import type { Markers } from './markers.ts';
import { type HtmlWorld, parserAt } from './parse-at.ts';
import { readPage } from './read-page.ts';
import { couldMatter } from './style-sheets.ts';
import { undrawnLook } from './undrawn-look.ts';

/** What a page says that no window draws. */
export type HtmlReading = Pick<Page, 'title' | 'blocks' | 'truncated' | 'unstyled'>;

const draw = drawnBy(null, undrawnLook);

/** Reads a page; `address` is the one it was fetched from, "" for a file of the disk. */
export type ReadHtml = (html: string, address: string) => HtmlReading;

/**
 * What reads pages of HTML that are not drawn: nothing of them is loaded, and no script runs. Addresses that
 * lead on from a file of the disk are given where they are whole.
 */
export function htmlReader(world: HtmlWorld, markers: Markers): ReadHtml {
  const parse = parserAt(world);
  return (html, address) => {
    const page = parse(html, address);
    hideColumns(page);
    const { title, blocks, truncated } = readPage(page, markers, { draw }).page;
    return {
      title,
      blocks: blocks.map((block) =>
        block.kind === 'source' && !/^https?:/.test(block.address)
          ? { ...block, address: '' }
          : block,
      ),
      truncated,
      ...(couldMatter(page, markers) && { unstyled: true as const }),
    };
  };
}
