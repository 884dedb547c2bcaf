import { dom } from '../dom/dom.ts';
import { parentOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import type { Cover } from './cover.ts';
import type { Box } from './style-facts.ts';

/** Which of two elements, neither inside the other, is painted over the other. */
export function createPaintOrder(view: PageView) {
  const styleOf = (element: PageElement) => view.getComputedStyle(element);

  /** From the root down. */
  function pathTo(element: PageElement): PageElement[] {
    const path: PageElement[] = [];
    for (let at: PageElement | null = element; at !== null; at = parentOf(at)) path.push(at);
    return path.reverse();
  }

  /** The level of what is painted last on a path: 0 in the flow, higher where it is lifted, lower where it is sunk. */
  function levelOf(path: readonly PageElement[]): number {
    let level = inFlow;
    for (const element of path) {
      const style = styleOf(element);
      if (style.position === 'static' && !isLayer(style) && !isItem(element)) continue;
      if (style.position !== 'static' && dom.matches(element, ':modal,:popover-open')) return above;
      const index = Number.parseInt(style.zIndex, 10);
      if (index < 0) return index;
      level = Math.max(level, lifted);
      if (index > 0) return index + lifted;
      if (isLayer(style) || index === 0) return lifted;
    }
    return level;
  }

  const isItem = (element: PageElement) => {
    const parent = parentOf(element);
    return (
      parent !== null &&
      /grid|flex/.test(styleOf(parent).display) &&
      styleOf(element).zIndex !== 'auto'
    );
  };

  /** Painted whole, or with the words of its line, and not its ground before all words. */
  const isAtomic = (element: PageElement) => {
    const parent = parentOf(element);
    return (
      /^inline/.test(styleOf(element).display) ||
      (parent !== null && /grid|flex/.test(styleOf(parent).display))
    );
  };

  return {
    isOver({ element, words, outlined, pseudo }: Cover, figure: PageElement): boolean {
      const [path, other] = [pathTo(element), pathTo(figure)];
      let shared = 0;
      while (path[shared] === other[shared] && shared < path.length) shared++;
      const [over, under] = [path.slice(shared), other.slice(shared)];
      const [one, two] = [Math.max(levelOf(over), pseudo?.level ?? inFlow), levelOf(under)];
      if (pseudo && over.length === 0) return one > two || (one === two && pseudo.isLast);
      if (one !== two) return one > two || (words && one >= inFlow);
      if (outlined) return true;
      if (one === inFlow && !words && !over.some(isAtomic)) return false;
      return words || follows(under[0], over[0]);
    },

    /** What of a box the boxes around its element let through. */
    uncut({ element, box, words }: Cover): Box {
      let { left, right, top, bottom } = box;
      let { position } = styleOf(element);
      for (let at = words ? element : parentOf(element); at !== null; at = parentOf(at)) {
        if (position === 'fixed') break;
        const style = styleOf(at);
        // What is taken out of the flow is cut by what it is placed in.
        const isOut = position === 'absolute' && at !== element;
        if (isOut && style.position === 'static' && !isLayer(style)) continue;
        position = style.position;
        // In its margin what is clipped is drawn.
        const isOpen = style.display === 'inline' || /[1-9]/.test(style.overflowClipMargin);
        const around = isOpen ? undefined : dom.rect(at);
        if (!around || at === dom.body(dom.ownerDocument(at)) || parentOf(at) === null) continue;
        if (style.overflowX !== 'visible') {
          [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
        }
        if (style.overflowY !== 'visible') {
          [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
        }
      }
      return { left, right, top, bottom };
    },
  };
}

/** Level of what browsers lift above all of a page. */
const above = Number.POSITIVE_INFINITY;
const inFlow = 0;
/** Level of what is positioned. */
export const lifted = 0.5;

/** Whether an element is painted as a whole, as a positioned one is. */
const isLayer = (style: CSSStyleDeclaration): boolean =>
  Number(style.opacity) < 1 ||
  style.transform !== 'none' ||
  style.translate !== 'none' ||
  style.scale !== 'none' ||
  style.rotate !== 'none' ||
  style.filter !== 'none';

const FOLLOWING = 4;
const follows = (one: PageElement | undefined, other: PageElement | undefined): boolean =>
  one !== undefined && other !== undefined && (dom.comparePosition(one, other) & FOLLOWING) > 0;
