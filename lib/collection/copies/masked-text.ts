import { simplify } from '../../document/simplify.ts';
import { forms } from '../../forms/index.ts';
import type { Member } from '../member.ts';

/** One sentence of a report as texts are compared: without signs and spaces, names and figures masked. */
export interface MaskedSentence {
  readonly text: string;
  /** Which of the report's passages it stands in. */
  readonly passage: number;
  /** Where each sign of `text` stands in the passage; one more entry for the end. */
  readonly at: readonly number[];
}

const SELF =
  /[我本全](?:镇|乡|街道|县|区|市|州|旗|局|委员会|委|厅|办|单位|机关|部门|院|中心|所|站|办公室)/gu;
const FIGURES =
  /[0-9][0-9,.%]*|[〇零一二三四五六七八九十百千万]+(?=[年月日件次条个项人份篇期名场])/gu;
const PLACE = /[^省市县区州旗盟]{1,8}?(?:自治[区州县旗]|省|市|县|区|州|旗|盟|镇|乡|街道)/gu;
/** What ends a sentence. */
const END = /[。!?;\n]/u;
const KEPT = /[\p{Script=Han}a-zA-Z0□]/u;

/** Makes the sentences of reports ready to be compared; with or without what law and form prescribe. */
export function maskedSentences(member: Member, isStripped: boolean): MaskedSentence[] {
  const masks = [namesIn(member.organ ?? ''), SELF];
  const cuts = isStripped ? prescribedOf(member.family) : [];
  return member.passages.flatMap(({ section, text }, passage) =>
    section === null ? [] : sentencesOf(text, passage, masks, cuts),
  );
}

function sentencesOf(
  text: string,
  passage: number,
  masks: readonly RegExp[],
  cuts: readonly RegExp[],
): MaskedSentence[] {
  const { prose, at } = folded(text);
  const signs = [...prose];
  const spread = (pattern: RegExp, first: string, others: string) => {
    for (const { 0: words, index } of prose.matchAll(pattern)) {
      signs.fill(others, index, index + words.length);
      if (words !== '') signs[index] = first;
    }
  };
  for (const mask of masks) spread(mask, '□', '');
  spread(FIGURES, '0', '');
  for (const cut of cuts) spread(cut, '。', '。');
  const sentences: MaskedSentence[] = [];
  let masked = '';
  let places: number[] = [];
  for (let index = 0; index <= signs.length; index++) {
    const sign = signs[index] ?? '。';
    if (END.test(sign)) {
      const end = (at[index - 1] ?? 0) + 1;
      if (masked !== '') sentences.push({ text: masked, passage, at: [...places, end] });
      masked = '';
      places = [];
    } else if (sign !== '' && KEPT.test(sign)) {
      masked += sign;
      places.push(at[index] ?? 0);
    }
  }
  return sentences;
}

/** Prose of a passage, without spaces and with half-width signs, and where each of its units stands. */
function folded(text: string): { readonly prose: string; readonly at: readonly number[] } {
  const simple = simplify(text);
  let prose = '';
  const at: number[] = [];
  for (let index = 0; index < simple.length; index++) {
    const code = simple.charCodeAt(index);
    const wide = code >= 0xff01 && code <= 0xff5e;
    const sign = wide ? String.fromCharCode(code - 0xfee0) : simple.charAt(index);
    if (/[^\S\n]/u.test(sign)) continue;
    prose += sign;
    at.push(index);
  }
  return { prose, at };
}

const prescribed = new Map<string, readonly RegExp[]>();

function prescribedOf(family: string): readonly RegExp[] {
  const known = prescribed.get(family);
  if (known) return known;
  const sources = forms
    .filter((form) => form.family === family)
    .flatMap((form) => form.prescribed ?? []);
  const patterns = [...new Set(sources)].map((source) => new RegExp(source, 'gu'));
  prescribed.set(family, patterns);
  return patterns;
}

/** The names by which a report calls its own body and the places of its name. */
function namesIn(organ: string): RegExp {
  const bare = organ.replace(/[（(][^（）()]*[）)]$/u, '');
  const places = bare.match(PLACE) ?? [];
  const own = bare.slice(bare.lastIndexOf(places.at(-1) ?? '') + (places.at(-1)?.length ?? 0));
  const stems = places.map((place) =>
    place.replace(/(?:自治[区州县旗]|省|市|县|区|州|旗|盟|镇|乡|街道)$/u, ''),
  );
  const names = [bare, ...places, ...stems, own.replace(/^(?:人民)?政府/u, '')]
    .filter(({ length }) => length >= 2)
    .sort((one, other) => other.length - one.length);
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('|');
  return new RegExp(any === '' ? '(?!)' : `(?:${any})+(?:人民政府|政府|办事处)?`, 'gu');
}
