import type { TextBlock } from '../document/page.ts';
import { simplify } from '../document/simplify.ts';
import type { FormSection } from '../forms/form.ts';
import { readNumeral } from './numeral.ts';

const LONGEST_HEADING = 42;
/** As much of a block as is looked at: a heading with its spaces, and whether the block goes on. */
const HEAD = 200;

/** What speaks for a heading. From `ENOUGH` on it is one; a line without number has to say more. */
export const ENOUGH = 1;
const ALONE = 1.2;
/** Its number is that of the section's place in the form. */
const IN_PLACE = 0.4;
/** For every sign that no word of the section explains. */
const UNEXPLAINED = 0.08;
/** As many unexplained signs is a figure. */
const FIGURE = 20;

/** Words of any heading, which tell nothing. */
const FILLERS =
  /(?:20\d\d年?度?|本?年度|[本上今全]年|工作|情况|方面|有关|相关|主要|基本|具体|以及|[的和及与或、,及其等])/uy;
/** Where a heading without a sign behind it may go over into its paragraph. */
const GOES_OVER =
  /20\d\d年|[本今全]年|截[至止]|根据|按照|我[\p{Script=Han}]|本[机单部乡镇街局区县市]|目前|暂?无|[没未]有|未|一是|[(]一[)]|1[、.]/gu;
/** Ellipsis and page number of a table of contents. */
const LISTED = /(?:[.…·]{2,}|[\s.…·])\d{1,3}$/u;

/** How lines are numbered, the outermost first. "" is not at all. */
const NUMBERINGS: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['一', /^第?([一二三四五六七八九十]{1,2})(?:部分|章)?[、.,:)\s]+/u],
  ['一', /^第([一二三四五六七八九十]{1,2})(?:部分|章)/u],
  ['I', /^([IVX]{1,4})[、.,:)\s]+/u],
  ['1', /^(\d{1,2})(?:[、.,:)]\s*|\s+(?=\p{Script=Han})|(?=\p{Script=Han}))/u],
  ['(一)', /^[(]([一二三四五六七八九十]{1,2})[)][、.]?\s*/u],
  ['(1)', /^[(](\d{1,2})[)][、.]?\s*/u],
  ['一', /^([一二三四五六七八九十])(?=\p{Script=Han})/u],
];
const MAY_BE_NUMBERED = /^\s*(?!\d{3})[第(（\dIVXⅠ-Ⅻ一二三四五六七八九十]/u;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A line that may head a section. */
export interface Heading {
  readonly name: string;
  readonly ordinal: string | null;
  /** How its line is numbered; of one without number its level. */
  readonly style: string;
  /** True where the block goes on after the heading's words. */
  readonly runsOn: boolean;
  /** How much its words and number speak for it. */
  readonly score: number;
  /** How much its words alone do. */
  readonly words: number;
}

/** A section with its words, all Chinese, ready to be looked for. */
interface Known {
  readonly section: FormSection;
  readonly printed: RegExp;
  /** Finds one of its words where it begins, the longest first. */
  readonly words: RegExp;
  readonly weights: ReadonlyMap<string, number>;
}

/** The headings of a form's sections. */
export interface Headings {
  /** The keys of the sections in the form's order. */
  readonly sections: readonly string[];
  /** What a block may head, the likeliest first; none where it is no line of a heading's kind. */
  readonly candidatesOf: (block: TextBlock) => readonly Heading[];
}

export function headingsOf(sections: readonly FormSection[]): Headings {
  const known = sections.map((section) => {
    const weights = new Map(Object.entries(section.words ?? {}));
    const words = [...weights.keys()].sort((a, b) => b.length - a.length);
    return {
      section,
      printed: new RegExp(`^(?:${section.heading})(?:[(（][^）)]{0,20}[）)])?$`, 'u'),
      words: new RegExp(words.join('|') || '[]', 'uy'),
      weights,
    };
  });
  const telling = tellingIn(sections);
  // Every block is asked about where reports part, and again where their sections do.
  const read = new WeakMap<TextBlock, readonly Heading[]>();
  return {
    sections: sections.map(({ key }) => key),
    candidatesOf: (block) => {
      if (isParagraph(block)) return [];
      const candidates = read.get(block) ?? candidatesAmong(known, telling, block);
      read.set(block, candidates);
      return candidates;
    },
  };
}

/** Finds what may tell of any of the sections. */
function tellingIn(sections: readonly FormSection[]): RegExp {
  const weights = sections.flatMap(({ words }) => Object.entries(words ?? {}));
  const words = weights.flatMap(([word, weight]) => (weight > 0 ? word : []));
  return new RegExp([...new Set(words), ...sections.map(({ heading }) => heading)].join('|'), 'u');
}

/**
 * The heading a block prints, if it can be known without what stands around it: "一、总体情况", "概述",
 * "六、其他需要报告的事项：无". A bracketed number, "（一）主动公开政府信息情况", is of a lower order.
 */
export function headingOf(block: TextBlock, headings: Headings): Heading | null {
  const [best] = headings.candidatesOf(block);
  return best && best.score >= ENOUGH && !best.style.startsWith('(') ? best : null;
}

/** Too long for a heading without a number. */
function isParagraph({ text }: TextBlock): boolean {
  return text.length > 2 * LONGEST_HEADING && !MAY_BE_NUMBERED.test(text);
}

function candidatesAmong(
  known: readonly Known[],
  telling: RegExp,
  block: TextBlock,
): readonly Heading[] {
  const line = block.text.slice(0, HEAD).split('\n')[0]?.normalize('NFKC').trim() ?? '';
  if (LISTED.test(line)) return [];
  const { style, ordinal, lead, rest } = numbered(simplify(line));
  const text = rest.replace(/\s+/gu, '').replace(/^[:、.]/u, '');
  if (style === '' && (text.length > LONGEST_HEADING || !telling.test(text))) return [];
  const cuts = style === '' ? [text.length] : cutsOf(text);
  const heads = cuts.map((cut) => ({
    cut,
    head: text.slice(0, cut).replace(/[:。、,;.]+$/u, ''),
    whole: style === '' || /[^:。、,;.(]/u.test(text.charAt(cut)),
  }));
  return known
    .flatMap(({ section, printed, ...own }, index) => {
      const told = heads.map(({ cut, head, whole }) => {
        const isPrinted = printed.test(head) || (lead !== '' && printed.test(lead + head));
        if (isPrinted) return { cut, ...PRINTED };
        return { cut, ...tellOf(head, own, whole) };
      });
      const [best = NOTHING] = told.toSorted(
        (a, b) => a.unexplained - b.unexplained || b.told - a.told,
      );
      const place = placeOf(ordinal) === index + 1 ? IN_PLACE : 0;
      if (best.told <= 0 && place === 0) return [];
      if (style === '' && best.told < ALONE) return [];
      const after = text.slice(best.cut).replace(/^[:。、,;.]/u, '');
      return {
        name: section.key,
        ordinal,
        style: style || `h${block.level}`,
        runsOn: after !== '' || block.text.includes('\n'),
        score: Math.max(best.told, 0) + place,
        words: best.told,
      };
    })
    .sort((a, b) => b.score - a.score);
}

const PRINTED = { told: ALONE, unexplained: 0 };
const NOTHING = { cut: 0, told: 0, unexplained: 0 };

function numbered(line: string) {
  for (const [style, pattern] of NUMBERINGS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [lead, ordinal = null] = match;
    return { style, ordinal, lead: lead.replace(/\s+/gu, ''), rest: line.slice(lead.length) };
  }
  return { style: '', ordinal: null, lead: '', rest: line };
}

function placeOf(ordinal: string | null): number | null {
  if (ordinal === null) return null;
  if (/^\d+$/u.test(ordinal)) return Number(ordinal);
  const roman = ROMAN.indexOf(ordinal);
  return roman > 0 ? roman : readNumeral(ordinal);
}

/** Where the heading at the beginning of a text may end. */
function cutsOf(text: string): number[] {
  const signs = [...text.matchAll(/[:。,;(]|$/gu)].map(({ index }) => index);
  const words = [...text.matchAll(GOES_OVER)].map(({ index }) => index);
  return [...signs, ...words].filter((at) => at > 1 && at <= LONGEST_HEADING);
}

/**
 * How much the words of a heading tell of a section: what its words weigh, less what none explains; a
 * figure is never explained. `whole`: every word has to be, as the text goes on without a sign.
 */
function tellOf(
  head: string,
  { words, weights }: Pick<Known, 'words' | 'weights'>,
  whole: boolean,
): { readonly told: number; readonly unexplained: number } {
  const said = new Map<string, number>();
  let unexplained = 0;
  for (let at = 0; at < head.length; ) {
    const found = findAt(words, head, at);
    const length = (found ?? findAt(FILLERS, head, at))?.length;
    if (found) said.set(found, weights.get(found) ?? 0);
    if (length === undefined) unexplained += /\d/u.test(head.charAt(at)) ? FIGURE : 1;
    if (unexplained > (whole ? 0 : FIGURE)) return { told: 0, unexplained: FIGURE };
    at += length ?? 1;
  }
  const told = [...said.values()].reduce((sum, one) => sum + one, 0) - unexplained * UNEXPLAINED;
  return { told, unexplained };
}

/** What a sticky pattern finds at a place. */
function findAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
