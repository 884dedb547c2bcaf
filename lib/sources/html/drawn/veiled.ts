import { dom } from '../dom/dom.ts';
import type { PageDocument, PageView } from '../dom/page.ts';
import { hasGround } from './generated.ts';

/** Whether all of a page lies under something that is no element: a backdrop, or pictures of a page that was. */
export function isVeiled(view: PageView, document: PageDocument): boolean {
  const root = dom.documentElement(document);
  if (root === null) return false;
  const above = Array.from(dom.select(root, ':modal,:popover-open') ?? []);
  return (
    above.some((element) => {
      const style = view.getComputedStyle(element, '::backdrop');
      return style.display !== 'none' && Number(style.opacity) >= 0.1 && hasGround(style);
    }) ||
    (dom.animations(document) ?? []).some(({ effect }) =>
      /^::view-transition/.test((effect as KeyframeEffect | null)?.pseudoElement ?? ''),
    )
  );
}
