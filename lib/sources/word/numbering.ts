import { numeral } from './numerals.ts';
import { attributeOf, childOf, childrenOf, isOn, numberOf, settingOf } from './xml.ts';

/** Which list a paragraph belongs to, and how deep it stands in it. */
export interface ListPlace {
  readonly list: string;
  /** From 0; null where the list itself tells it by the paragraph's style. */
  readonly level: number | null;
  /** The style that puts the paragraph into the list; "" where the paragraph does itself. */
  readonly style: string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Whether numbers of levels above are written in digits too. */
  readonly isLegal: boolean;
  /** The level that begins it anew, from 1; 0 for none. */
  readonly restart: number;
  readonly style: string;
}

interface List {
  readonly outline: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list begins anew when it is first met. */
  readonly starts: Set<number>;
}

/** Levels that a list has. */
const deepest = 9;

export type Numbering = ReturnType<typeof createNumbering>;

/**
 * The numbers that Word prints before paragraphs and does not keep in their text (ECMA-376 part 1, 17.9).
 * To be asked of each paragraph of a list in turn.
 */
export function createNumbering(part: Element | null) {
  const outlines = byId(part, 'abstractNum', 'abstractNumId');
  const numbers = byId(part, 'num', 'numId');
  const lists = new Map<string, List>();
  /** How far each outline has counted, by level. */
  const counted = new Map<string, (number | undefined)[]>();

  /** An outline, or the one whose style it only names. */
  function outlineOf(id: string): [string, Element | null] {
    const own = outlines.get(id) ?? null;
    const link = settingOf(childOf(own, 'numStyleLink'));
    if (link === null) return [id, own];
    const linked = [...outlines].find(([, one]) => settingOf(childOf(one, 'styleLink')) === link);
    return linked ?? [id, own];
  }

  function listOf(id: string): List {
    const known = lists.get(id);
    if (known) return known;
    const number = numbers.get(id) ?? null;
    const [outline, element] = outlineOf(settingOf(childOf(number, 'abstractNumId')) ?? '');
    const levels: (Level | undefined)[] = [];
    const starts = new Set<number>();
    const put = (level: Element, otherwise: number) => {
      const at = numberOf(attributeOf(level, 'ilvl'), otherwise);
      if (at >= 0 && at < deepest) levels[at] = levelOf(level);
    };
    childrenOf(element, 'lvl').forEach(put);
    for (const change of childrenOf(number, 'lvlOverride')) {
      const at = numberOf(attributeOf(change, 'ilvl'), 0);
      const own = childOf(change, 'lvl');
      if (own) put(own, at);
      const start = childOf(change, 'startOverride');
      const before = levels[at];
      if (!before || !start) continue;
      levels[at] = { ...before, start: numberOf(settingOf(start), before.start) };
      starts.add(at);
    }
    const made = { outline, levels, starts };
    lists.set(id, made);
    return made;
  }

  /** Counts on at a level; levels below begin anew. */
  function count({ outline, levels, starts }: List, at: number): readonly (number | undefined)[] {
    const counts = counted.get(outline) ?? [];
    counted.set(outline, counts);
    const before = starts.delete(at) ? undefined : counts[at];
    counts[at] = before === undefined ? (levels[at]?.start ?? 1) : before + 1;
    for (let below = at + 1; below < deepest; below++) {
      const restart = levels[below]?.restart ?? below;
      if (restart > 0 && at < restart) counts[below] = undefined;
    }
    return counts;
  }

  return {
    /** Remembers how far all lists have counted; what is given back counts from there again. */
    save(): () => void {
      const before = [...counted].map(([id, counts]) => [id, [...counts]] as const);
      const starts = [...lists].map(([id, list]) => [id, [...list.starts]] as const);
      return () => {
        counted.clear();
        for (const [id, counts] of before) counted.set(id, [...counts]);
        const begun = new Map(starts);
        for (const [id, list] of lists) {
          for (const level of begun.get(id) ?? []) list.starts.add(level);
          if (!begun.has(id)) lists.delete(id);
        }
      };
    },

    /** What is printed before the next paragraph there, with what parts it from the words; "" for a bullet. */
    next({ list: id, level, style }: ListPlace): string {
      const list = listOf(id);
      const named = list.levels.findIndex((one) => style !== '' && one?.style === style);
      const at = named >= 0 ? named : (level ?? 0);
      const own = list.levels[at];
      if (!own) return '';
      const counts = count(list, at);
      if (/^(?:bullet|none)$/.test(own.format)) return '';
      const written = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const above = Number(digit) - 1;
        const { format = 'decimal', start = 1 } = list.levels[above] ?? {};
        const value = counts[above] ?? start;
        return numeral(value, own.isLegal && above !== at ? 'decimal' : format);
      });
      // A figure behind "1." is none of "1.14".
      return written === '' || /[、）】：]$/.test(written) ? written : `${written} `;
    },
  };
}

function byId(part: Element | null, name: string, id: string): Map<string, Element> {
  return new Map(childrenOf(part, name).map((one) => [attributeOf(one, id) ?? '', one]));
}

function levelOf(level: Element): Level {
  return {
    format: formatOf(level),
    text: settingOf(childOf(level, 'lvlText')) ?? '',
    start: numberOf(settingOf(childOf(level, 'start')), 0),
    isLegal: isOn(childOf(level, 'isLgl')),
    restart: numberOf(
      settingOf(childOf(level, 'lvlRestart')),
      numberOf(attributeOf(level, 'ilvl'), 0),
    ),
    style: settingOf(childOf(level, 'pStyle')) ?? '',
  };
}

/** A format that newer programs know stands beside one for older ones. */
function formatOf(level: Element): string {
  const both = childOf(level, 'AlternateContent');
  const own =
    childOf(level, 'numFmt') ??
    childOf(both, 'Fallback', 'numFmt') ??
    childOf(both, 'Choice', 'numFmt');
  return settingOf(own) ?? 'decimal';
}
