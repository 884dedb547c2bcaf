import type { ListPlace } from './numbering.ts';
import { attributeOf, childOf, childrenOf, isOn, numberOf, settingOf } from './xml.ts';

/** What a paragraph takes from its own properties and from its style. */
export interface ParagraphLook {
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly place: ListPlace | null;
}

/** What a run takes from its own properties, its style, its paragraph's style and the file's defaults. */
export interface RunLook {
  readonly hidden: boolean;
  /** Above or below the line: a note, or its number. */
  readonly raised: boolean;
  readonly struck: boolean;
  /** Too small, or too much like paper, to be seen. */
  readonly faint: boolean;
  /** In a font of pictures: letters are not what is drawn. */
  readonly pictorial: boolean;
}

export type Styles = ReturnType<typeof createStyles>;

/** The styles of a Word file (ECMA-376 part 1, 17.7), as far as they say what is printed. */
export function createStyles(part: Element | null) {
  const all = childrenOf(part, 'style');
  const styles = new Map(all.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const usual = all.find(
    (style) =>
      attributeOf(style, 'type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(attributeOf(style, 'default') ?? ''),
  );
  const defaults = childOf(part, 'docDefaults', 'rPrDefault', 'rPr');
  const chains = new Map<string, readonly Element[]>();

  /** A style and those it is based on. */
  function chain(id: string | null): readonly Element[] {
    const known = chains.get(id ?? '');
    if (known) return known;
    const found: Element[] = [];
    for (let next = id; next !== null; ) {
      const style = styles.get(next);
      if (!style || found.includes(style)) break;
      found.push(style);
      next = settingOf(childOf(style, 'basedOn'));
    }
    chains.set(id ?? '', found);
    return found;
  }

  const styleOf = (paragraph: Element): string | null =>
    settingOf(childOf(paragraph, 'pPr', 'pStyle')) ?? attributeOf(usual ?? null, 'styleId');

  function placeOf(paragraph: Element): ListPlace | null {
    const named = chain(styleOf(paragraph)).map((style) => ({
      style: attributeOf(style, 'styleId') ?? '',
      numbers: childOf(style, 'pPr', 'numPr'),
    }));
    const all = [{ style: '', numbers: childOf(paragraph, 'pPr', 'numPr') }, ...named];
    const numbered = all.find(({ numbers }) => childOf(numbers, 'numId') !== null);
    const list = settingOf(childOf(numbered?.numbers ?? null, 'numId'));
    // List 0 takes a paragraph out of the list of its style.
    if (!numbered || list === null || list === '0') return null;
    const level = all
      .map(({ numbers }) => settingOf(childOf(numbers, 'ilvl')))
      .find((one) => one !== null);
    return {
      list,
      level: level === undefined ? null : numberOf(level ?? null, 0),
      style: numbered.style,
    };
  }

  return {
    lookOf(paragraph: Element): ParagraphLook {
      const styled = chain(styleOf(paragraph)).map((style) => childOf(style, 'pPr'));
      const outlines = [childOf(paragraph, 'pPr'), ...styled].map((one) =>
        settingOf(childOf(one, 'outlineLvl')),
      );
      const named = chain(styleOf(paragraph)).map((style) => settingOf(childOf(style, 'name')));
      const heading = named.flatMap((name) => /^heading ([1-6])$/i.exec(name ?? '')?.[1] ?? [])[0];
      const outline = numberOf(
        outlines.find((one) => one !== null) ?? null,
        Number(heading ?? 10) - 1,
      );
      return { level: outline < 6 ? outline + 1 : 0, place: placeOf(paragraph) };
    },

    /** A property of a paragraph, its own first, and then those of its style and of the styles it is based on. */
    propertiesOf: (paragraph: Element, name: string): Element[] =>
      [paragraph, ...chain(styleOf(paragraph))].flatMap((one) => childOf(one, 'pPr', name) ?? []),

    /** The style of the paragraph that a run stands in, for `runLook`. */
    styleOf,

    runLook(run: Element, paragraphStyle: string | null): RunLook {
      const own = childOf(run, 'rPr');
      const inherited = [...chain(settingOf(childOf(own, 'rStyle'))), ...chain(paragraphStyle)];
      const find = (name: string): Element | null => {
        const direct = childOf(own, name);
        if (direct) return direct;
        for (const style of inherited) {
          const found = childOf(style, 'rPr', name);
          if (found) return found;
        }
        return childOf(defaults, name);
      };
      const isPlain = own === null && inherited.every((style) => childOf(style, 'rPr') === null);
      if (isPlain && defaults === null) return plain;
      const sign = settingOf(find('vertAlign')) ?? '';
      return {
        hidden: isOn(find('vanish')),
        raised:
          /^(?:super|sub)script$/.test(sign) ||
          Math.abs(numberOf(settingOf(find('position')), 0)) >= 4,
        struck: isOn(find('strike')) || isOn(find('dstrike')),
        faint: numberOf(settingOf(find('sz')), 21) <= 4 || isWhite(find),
        pictorial: /dings|^marlett$/i.test(attributeOf(find('rFonts'), 'ascii') ?? ''),
      };
    },
  };
}

const plain: RunLook = {
  hidden: false,
  raised: false,
  struck: false,
  faint: false,
  pictorial: false,
};

/** Whether signs have the colour of paper, and no ground of their own. */
function isWhite(find: (name: string) => Element | null): boolean {
  if (!/^F[A-F]F[A-F]F[A-F]$/i.test(settingOf(find('color')) ?? '')) return false;
  return !isShaded(find('shd')) && find('highlight') === null;
}

/** Whether a shading (17.3.1.31) gives a ground of another colour than paper's. */
export function isShaded(shading: Element | null): boolean {
  if (shading === null) return false;
  const fill = attributeOf(shading, 'fill') ?? 'auto';
  const pattern = settingOf(shading) ?? 'clear';
  return !/^(?:auto|FFFFFF)$/i.test(fill) || !/^(?:clear|nil)$/.test(pattern);
}
