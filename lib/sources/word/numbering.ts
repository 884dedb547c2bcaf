import { attributeOf, childOf, childrenOf, numberOf, settingOf } from './xml.ts';

/** Which list a paragraph belongs to, and how deep it stands in it. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/**
 * The numbers that Word prints before paragraphs and does not keep in their text (ECMA-376 part 1, 17.9).
 * To be asked of each paragraph of a list in turn.
 */
export function createNumbering(part: Element | null) {
  const outlines = byId(part, 'abstractNum', 'abstractNumId');
  const lists = byId(part, 'num', 'numId');
  const levelsOf = new Map<string, { readonly outline: string; readonly levels: Level[] }>();
  /** How far each outline has counted, by level. */
  const counted = new Map<string, number[]>();

  function known(list: string) {
    const told = levelsOf.get(list);
    if (told) return told;
    const number = lists.get(list) ?? null;
    const outline = settingOf(childOf(number, 'abstractNumId')) ?? '';
    const levels = childrenOf(outlines.get(outline) ?? null, 'lvl').map(levelOf);
    for (const change of childrenOf(number, 'lvlOverride')) {
      const at = numberOf(attributeOf(change, 'ilvl'), 0);
      const own = childOf(change, 'lvl');
      const before = own ? levelOf(own) : levels[at];
      const start = numberOf(settingOf(childOf(change, 'startOverride')), before?.start ?? 1);
      if (before) levels[at] = { ...before, start };
    }
    const made = { outline, levels };
    levelsOf.set(list, made);
    return made;
  }

  return {
    /** What is printed before the next paragraph there; "" for a bullet. */
    next({ list, level }: ListPlace): string {
      const { outline, levels } = known(list);
      const own = levels[level];
      if (!own) return '';
      const counts = counted.get(outline) ?? [];
      counted.set(outline, counts);
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      if (own.format === 'bullet' || own.format === 'none') return '';
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const { format = 'decimal', start = 1 } = levels[at] ?? {};
        return written(counts[at] ?? start, format);
      });
    },
  };
}

function byId(part: Element | null, name: string, id: string): Map<string, Element> {
  return new Map(childrenOf(part, name).map((one) => [attributeOf(one, id) ?? '', one]));
}

function levelOf(level: Element): Level {
  return {
    format: settingOf(childOf(level, 'numFmt')) ?? 'decimal',
    text: settingOf(childOf(level, 'lvlText')) ?? '',
    start: numberOf(settingOf(childOf(level, 'start')), 1),
  };
}

const digits = '〇一二三四五六七八九';

/** A number as `numFmt` has it written (17.18.59); what no Chinese report is numbered by, in digits. */
function written(value: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|ideographTraditional|japaneseCounting|taiwaneseCounting\w*|chineseLegalSimplified)$/.test(
      format,
    )
  )
    return counting(value);
  if (format === 'ideographDigital')
    return [...String(value)].map((one) => digits[Number(one)]).join('');
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format.startsWith('decimalEnclosedCircle') && value >= 1 && value <= 20) {
    return String.fromCodePoint(0x2460 + value - 1);
  }
  return String(value);
}

/** 1 to 99 as counted: 十, 十二, 二十三. */
function counting(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : (digits[value % 10] ?? '');
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}
