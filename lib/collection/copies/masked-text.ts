import { simplify } from '../../document/simplify.ts';
import { forms } from '../../forms/index.ts';
import type { Member } from '../member.ts';
import { namesPattern } from './own-names.ts';

/** One sentence of a report as texts are compared: without signs and spaces, names and figures masked. */
export interface MaskedSentence {
  readonly text: string;
  /** Which of the report's passages it stands in. */
  readonly passage: number;
  /** Where each sign of `text` stands in the passage. */
  readonly at: Uint32Array;
}

const FIGURES =
  /[0-9][0-9,.%]*|[〇零一二三四五六七八九十百千万]+(?=[年月日件次条个项人份篇期名场])/g;
const WIDE = /[\uff01-\uff5e]/g;
const SPACE = /[ \u3000\u00a0\t\r]/g;
/** What ends a sentence. */
const ends = new Set([...'。!?;\n'].map((sign) => sign.charCodeAt(0)));
const LINE_END = 0x0a;
const NOTHING = 0x20;
/** The signs that stand for names (□) and figures (0). */
const NAME = 0x25a1;
const FIGURE = 0x30;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A report's sentences, with or without what law and form prescribe. */
export function maskedSentences(member: Member, isStripped: boolean): MaskedSentence[] {
  const names = namesPattern(member.organ ?? '');
  const cuts = isStripped ? prescribedOf(member.family) : [];
  return member.passages.flatMap(({ section, text }, passage) =>
    section === null ? [] : sentencesOf(text, passage, names, cuts),
  );
}

function sentencesOf(
  text: string,
  passage: number,
  names: RegExp,
  cuts: readonly Cut[],
): MaskedSentence[] {
  const { prose, at } = folded(text);
  const codes = new Uint16Array(prose.length);
  for (let index = 0; index < codes.length; index++) codes[index] = prose.charCodeAt(index);
  const mask = (pattern: RegExp, code: number) => {
    for (const { 0: words, index } of prose.matchAll(pattern)) {
      codes.fill(NOTHING, index, index + words.length);
      codes[index] = code;
    }
  };
  mask(names, NAME);
  mask(FIGURES, FIGURE);
  for (const { pattern, ends } of cuts) {
    for (const { 0: words, index } of prose.matchAll(pattern)) {
      codes.fill(LINE_END, ...upTo(prose, index, index + words.length, ends));
    }
  }
  const sentences: MaskedSentence[] = [];
  let [from, kept] = [0, 0];
  for (let index = 0; index <= codes.length; index++) {
    const code = codes[index] ?? LINE_END;
    if (isKept(code)) {
      codes[kept] = code;
      at[kept++] = at[index] ?? 0;
    } else if (ends.has(code) && kept > from) {
      const signs = codes.subarray(from, kept);
      sentences.push({ text: decoder.decode(signs), passage, at: at.subarray(from, kept) });
      from = kept;
    }
  }
  return sentences;
}

/** Ideographs, letters, and the signs that stand for names and figures. */
function isKept(code: number): boolean {
  if (code >= 0x3400) return true;
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code === NAME || code === FIGURE || isLetter;
}

/** Prose of a passage, without spaces and with half-width signs, and where each of its signs stands. */
function folded(text: string): { readonly prose: string; readonly at: Uint32Array } {
  const simple = simplify(text).replace(WIDE, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  const at = new Uint32Array(simple.length);
  let kept = 0;
  for (let index = 0; index < simple.length; index++) {
    if (!isSpace(simple.charCodeAt(index))) at[kept++] = index;
  }
  return { prose: kept === simple.length ? simple : simple.replace(SPACE, ''), at };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x09 || code === 0x0d;
}

/** Words that are cut out, and the signs up to which all about them is. */
interface Cut {
  readonly pattern: RegExp;
  readonly ends: string;
}

/** A clause or a sentence that goes on for longer holds more than what is prescribed. */
const FAR = 120;

/** From the sign behind one of `ends` to the next such sign; the words alone where there are none. */
function upTo(prose: string, start: number, end: number, ends: string): [number, number] {
  if (ends === '') return [start, end];
  let from = start + (ends.includes(prose.charAt(start)) ? 1 : 0);
  const [least, most] = [Math.max(0, start - FAR), Math.min(prose.length, end + FAR)];
  while (from > least && !ends.includes(prose.charAt(from - 1))) from--;
  let to = end;
  while (to < most && !ends.includes(prose.charAt(to))) to++;
  return [from, to];
}

/** Shorter ones are words of any text. */
const LEAST_LABEL = 7;

const known = new Map<string, readonly Cut[]>();

function prescribedOf(family: string): readonly Cut[] {
  const made = known.get(family) ?? cutsOf(family);
  known.set(family, made);
  return made;
}

function cutsOf(family: string): Cut[] {
  const all = forms.flatMap((form) =>
    form.family === family && form.prescribed ? form.prescribed : [],
  );
  const ends = { words: '', clauses: ',;。\n', sentences: '。\n' } as const;
  const cuts = (['words', 'clauses', 'sentences'] as const).flatMap((part) => {
    const sources = new Set(all.flatMap((prescribed) => prescribed[part]));
    if (sources.size === 0) return [];
    return [{ pattern: new RegExp([...sources].join('|'), 'g'), ends: ends[part] }];
  });
  return [...cuts, { pattern: labelsOf(family), ends: '' }];
}

/** The labels of a family's tables: where a table was not read as one, its words are no sentences. */
function labelsOf(family: string): RegExp {
  const lines = forms
    .filter((form) => form.family === family)
    .flatMap(({ tables }) => tables.flatMap(({ parts }) => parts))
    .flatMap(({ rows, columns }) => [...rows, ...columns]);
  const labels = [...new Set(lines.map(({ text }) => folded(text).prose))]
    .filter(({ length }) => length >= LEAST_LABEL)
    .sort((one, other) => other.length - one.length);
  const escaped = labels.map((label) => label.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(escaped.join('|') || '(?!)', 'g');
}
