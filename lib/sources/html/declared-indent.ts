import { dom } from './dom/dom.ts';
import { attributeOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { declared } from './undrawn.ts';

/** Widths of blank signs that no browser collapses, in widths of a Chinese character. */
const blanks: Readonly<Record<string, number>> = {
  '\u3000': 1,
  '\u2003': 1,
  '\u2002': 0.5,
  '\u00a0': 0.5,
};

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
  const [lead = ''] = /^\s*/.exec(dom.textContent(cell) ?? '') ?? [];
  for (const sign of lead) indent += blanks[sign] ?? 0;
  return Math.max(0, Math.round(indent * 10) / 10);
}

function charactersOf(length: string): number {
  const unit = units[length.replace(/^-?[\d.]+/, '')];
  return unit === undefined ? 0 : Number.parseFloat(length) / unit;
}
