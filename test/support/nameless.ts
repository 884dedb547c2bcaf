import type { Block, Page } from '../../lib/document/page.ts';

/** A page from its report's first heading on, without a line that names a body or a year. */
export function nameless(page: Page): Page {
  const first = page.blocks.findIndex((block) => /^\s*[一二]、/u.test(textOf(block)));
  const blocks = page.blocks
    .slice(first)
    .filter((block) => !/20\d\d|(?:政府|局|办公室)\s*$/u.test(textOf(block)));
  return { ...page, title: '', blocks };
}

function textOf(block: Block): string {
  return block.kind === 'text' ? block.text : '';
}
