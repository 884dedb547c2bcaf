import type { CellLook } from './as-drawn.ts';
import { declaredIndent } from './declared-indent.ts';
import { dom } from './dom/dom.ts';
import { nameOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import type { Doubt } from './drawn/declared.ts';
import { declared, declaredDisplay } from './undrawn.ts';

/** Looks at figures of a document that no window draws, as far as its markup tells how they would look. */
export const undrawnLook: CellLook = {
  at(cell) {
    if (aroundOf(cell).some(isStruck)) return { doubt: 'struck' };
    const inside = [...dom.all(cell, '*')].filter((one) => /\S/.test(dom.textContent(one) ?? ''));
    for (const element of [cell, ...inside]) {
      const doubt = doubtOf(element);
      if (doubt !== null) return { doubt };
    }
    return null;
  },
  indentOf: declaredIndent,
  usesOwnFonts: () => false,
};

/** Row, group and table around a cell: a line through them goes through it. */
function aroundOf(cell: PageElement): PageElement[] {
  const around: PageElement[] = [];
  for (
    let at = dom.parentElement(cell);
    at !== null && around.length < 4;
    at = dom.parentElement(at)
  ) {
    around.push(at);
  }
  return around;
}

function doubtOf(element: PageElement): Doubt | null {
  if (declaredDisplay(element) === 'none') return null;
  if (isStruck(element)) return 'struck';
  if (isRaised(element)) return 'raised';
  if (isFaint(element)) return 'unseen';
  const turns = ['transform', 'writing-mode', 'unicode-bidi', 'direction', 'position'];
  const isTurned = turns.some((property) =>
    /rotate|scale|matrix|vertical|tb-|override|rtl|absolute|fixed/.test(
      declared(element, property),
    ),
  );
  return isTurned ? 'reordered' : null;
}

function isStruck(element: PageElement): boolean {
  if (/^(?:S|STRIKE|DEL)$/.test(nameOf(element))) return true;
  const lines = ['text-decoration', 'text-decoration-line'].map((one) => declared(element, one));
  return (
    lines.some((line) => line.includes('line-through')) ||
    /./.test(declared(element, 'text-line-through'))
  );
}

/** Points from which text stands beside its line, and not a little off it. */
const raisedBy = 2;

function isRaised(element: PageElement): boolean {
  const raise = declared(element, 'mso-text-raise');
  return (
    /^SU[BP]$/.test(nameOf(element)) ||
    /super|sub/.test(declared(element, 'vertical-align')) ||
    Math.abs(Number.parseFloat(raise)) >= raisedBy
  );
}

function isFaint(element: PageElement): boolean {
  const isOnPaper = declared(element, 'background') + declared(element, 'background-color') === '';
  const colour = declared(element, 'color');
  const size = declared(element, 'font-size');
  return (
    (isOnPaper && /^(?:white|transparent|#fff(?:fff)?|rgb\(255, ?255, ?255\))$/.test(colour)) ||
    /^(?:0|1)?(?:\.\d+)?(?:p[xt])?$/.test(size || '9px') ||
    /^0(?:\.[0-2]\d*)?$/.test(declared(element, 'opacity')) ||
    /^-\d{3}/.test(declared(element, 'text-indent'))
  );
}
