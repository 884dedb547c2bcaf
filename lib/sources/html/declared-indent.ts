import { leadingBlanks } from '../../document/leading-blanks.ts';
import { dom } from './dom/dom.ts';
import { attributeOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { declared } from './undrawn.ts';

/** How many of a unit make a character as tables are mostly set. */
const units: Readonly<Record<string, number>> = { em: 1, pt: 10.5, px: 14, mm: 3.7, cm: 0.37 };

/**
 * How far the markup of a cell says that its text begins from its left edge, in widths of a Chinese character,
 * to tenths: leading blank signs and what styles of its own say. 0 where it stands in the middle or at the right.
 */
export function declaredIndent(cell: PageElement): number {
  let indent = 0;
  for (let at: PageElement | null = cell; at !== null; at = dom.firstElementChild(at)) {
    const align = declared(at, 'text-align') || attributeOf(at, 'align').toLowerCase();
    if (/center|right|end/.test(align)) return 0;
    for (const property of ['padding-left', 'margin-left', 'text-indent']) {
      indent += charactersOf(declared(at, property));
    }
  }
  // Signs of the markup's own lines are not drawn.
  const [lead = ''] = /^\s*/.exec(dom.textContent(cell) ?? '') ?? [];
  indent += leadingBlanks(lead.replace(/[ \t\r\n\f]+/g, ''));
  return Math.max(0, Math.round(indent * 10) / 10);
}

function charactersOf(length: string): number {
  const unit = units[length.replace(/^-?[\d.]+/, '')];
  return unit === undefined ? 0 : Number.parseFloat(length) / unit;
}
