import { childOf, childrenOf, holds, isOn } from './xml.ts';

/** A table, or a paragraph: several elements where the marks between them are not printed. */
export type FlowPart = { readonly table: Element } | FlowParagraph;

export interface FlowParagraph {
  readonly paragraph: readonly Element[];
  /** The one whose properties it has. */
  readonly last: Element;
}

/** Elements that only wrap others: content controls, custom XML, tracked insertions. */
const wrappers = /^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

/** Wrappers inside each other; real files have two or three. */
const deepest = 64;

/** Paragraphs and tables in their order; `cut` is told of what stands too deep. */
export function flowOf(parent: Element, cut: () => void): FlowPart[] {
  const parts: FlowPart[] = [];
  let held: Element[] = [];
  const release = () => {
    const last = held.at(-1);
    if (last) parts.push({ paragraph: held, last });
    held = [];
  };
  const collect = (around: Element, depth: number): void => {
    if (depth > deepest) {
      cut();
      return;
    }
    for (const child of childrenOf(around)) {
      if (child.localName === 'p') {
        held.push(child);
        if (!isJoined(child)) release();
      } else if (child.localName === 'tbl') {
        release();
        parts.push({ table: child });
      } else if (child.localName === 'AlternateContent') collect(chosen(child), depth + 1);
      else if (wrappers.test(child.localName)) collect(child, depth + 1);
    }
  };
  collect(parent, 0);
  release();
  return parts;
}

/** Whether a paragraph's mark is deleted or hidden, so that the next one goes on in its line. */
function isJoined(paragraph: Element): boolean {
  const mark = childOf(paragraph, 'pPr', 'rPr');
  return childOf(mark, 'del') !== null || isOn(childOf(mark, 'vanish'));
}

/** Children of that name, as deep as wrappers hold them. */
export function partsOf(parent: Element, name: string, depth = 0): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === name) return child;
    const goesOn = depth < deepest && wrappers.test(child.localName);
    return goesOn ? partsOf(child, name, depth + 1) : [];
  });
}

/**
 * What is written twice, for newer and for older programs (ECMA-376 part 3), is read once: the first that
 * says or shows anything.
 */
export function chosen(both: Element): Element {
  const all = [...childrenOf(both, 'Choice'), ...childrenOf(both, 'Fallback')];
  const speaks = (one: Element) => holds(one, 't', 'sym', 'blip', 'imagedata');
  return all.find(speaks) ?? all[0] ?? both;
}
