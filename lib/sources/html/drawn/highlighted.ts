import type { PageElement, PageView } from '../dom/page.ts';
import { apart, colourOf, over, white } from './colours.ts';
import type { Doubt } from './declared.ts';
import type { StyleReader } from './style-facts.ts';

/**
 * Tells what a page's highlights make of an element's text: its own, that of a person's selection and that of a link
 * to words. Where they lie is not asked: a text that could not be read on one of them is not sure to be seen.
 */
export function createHighlighted(view: PageView, { factsOf }: StyleReader) {
  const pseudos = pseudosOf(view);

  function isHidden(element: PageElement, style: CSSStyleDeclaration): boolean {
    // Without a rule of its own a highlight has what browsers say of one that is none.
    const { webkitTextFillColor: unmarked } = view.getComputedStyle(element, none);
    const marked = colourOf(style.backgroundColor);
    const isGround = marked !== null && marked[3] > 0;
    if (style.webkitTextFillColor === unmarked && !isGround) return false;
    const ground = factsOf(element).ground ?? white;
    const under = isGround ? over(marked, ground) : ground;
    const colour = colourOf(style.webkitTextFillColor);
    return colour === null || apart(over(colour, under), under) < faint;
  }

  return (element: PageElement): Doubt | null => {
    for (const pseudo of pseudos) {
      const style = view.getComputedStyle(element, pseudo);
      if (isHidden(element, style)) return 'unseen';
      if (style.textDecorationLine.includes('line-through')) return 'struck';
    }
    return null;
  };
}

/** A difference of a channel below which a person may see nothing. */
const faint = 36;
const none = '::highlight(none)';

function pseudosOf(view: PageView): string[] {
  const names = ['::target-text'];
  try {
    view.CSS?.highlights?.forEach(({ size }, name) => {
      if (size > 0) names.push(`::highlight(${view.CSS.escape(name)})`);
    });
  } catch {
    // Firefox keeps the page's highlights from other scripts.
  }
  if (view.getSelection()?.isCollapsed === false) names.push('::selection');
  return names;
}
