import type { ListPlace } from './numbering.ts';
import { attributeOf, childOf, childrenOf, numberOf, settingOf } from './xml.ts';

/** What a paragraph takes from its own properties and from its style. */
export interface ParagraphLook {
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly place: ListPlace | null;
}

/** The styles of a Word file (ECMA-376 part 1, 17.7), as far as they say what a paragraph is. */
export function createStyles(part: Element | null) {
  const styles = new Map(
    childrenOf(part, 'style').map((style) => [attributeOf(style, 'styleId') ?? '', style]),
  );

  /** A style and those it is based on. */
  function chain(id: string | null): Element[] {
    const all: Element[] = [];
    for (let next = id; next !== null; ) {
      const style = styles.get(next);
      if (!style || all.includes(style)) break;
      all.push(style);
      next = settingOf(childOf(style, 'basedOn'));
    }
    return all;
  }

  return {
    lookOf(paragraph: Element): ParagraphLook {
      const own = childOf(paragraph, 'pPr');
      const inherited = chain(settingOf(childOf(own, 'pStyle'))).map((style) =>
        childOf(style, 'pPr'),
      );
      const properties = [own, ...inherited];
      const first = (...path: string[]) =>
        properties.map((one) => settingOf(childOf(one, ...path))).find((value) => value !== null) ??
        null;
      const outline = numberOf(first('outlineLvl'), 9);
      const list = first('numPr', 'numId');
      return {
        level: outline < 6 ? outline + 1 : 0,
        // List 0 takes a paragraph out of the list of its style.
        place:
          list === null || list === '0'
            ? null
            : { list, level: numberOf(first('numPr', 'ilvl'), 0) },
      };
    },

    /** Whether the text of a style is not shown. */
    hides: (id: string | null) =>
      chain(id).some((style) => childOf(style, 'rPr', 'vanish') !== null),
  };
}

export type Styles = ReturnType<typeof createStyles>;
