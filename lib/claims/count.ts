import type { Magnitude } from '../document/figure.ts';
import { readNumeral } from '../report/numeral.ts';
import { MAGNITUDE } from './money.ts';
import type { Sentence } from './sentence.ts';

/** A figure with its unit in a sentence; `start` and `end` count in the sentence's text. */
export interface Count {
  readonly value: number;
  /** "件", "条", "元" (万元 is given in 元), "%"; "" for a bare figure. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** Digits printed behind the decimal point. */
  readonly decimals: number;
  /** What `value` is counted in as printed: 10000 for 万. */
  readonly magnitude: Magnitude;
  /** 余, 约, 近, 以上 … stand with it. */
  readonly approximate: boolean;
  /** A difference (增加2件), no amount. */
  readonly change: boolean;
  /** The words before it, back to the clause's beginning or the count before. */
  readonly left: string;
  /** The words after it up to the clause's end; "" where another count follows in the clause. */
  readonly right: string;
}

/** A sentence with all its counts, in order. */
export interface CountedSentence {
  readonly sentence: Sentence;
  readonly counts: readonly Count[];
}

const NUMBER =
  /(?<![\d.第〇零一二两三四五六七八九十百千万]|\d,)(?:(\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.(\d+))?)([万亿]?)|([〇零一二两三四五六七八九十百千万]+))(余|多|来)?(%|个百分点|人次|件次|人(?!次|大|员|民)|[元倍宗起例份条篇次场期页则部]|项(?!占|合计|共|相加|之和)|件(?!事)|个(?!月|工作日|自然日|百分点))?/gu;
const ABOUT = /(?:约|近|超|超过|逾|不足|不到|至少|最多|达到?近)$/u;
const ABOUT_AFTER = /^(?:以上|以下|左右|上下)/u;
const CHANGE =
  /(?:增加|减少|增长|下降|上升|降低|提高|增多|净增|(?<!新)增|减|多|少|回落|提升|缩减)(?:了|到|至|为)?$/u;
const CHANGED_TO = /(?:到|至|为)$/u;
const END_OF_ITEM = /[,;()]|[、和及](?=$)/u;

/** Every figure with a unit, and bare figures after 为, 是, 共 or a colon, in the order of the sentence. */
export function countsOf(sentence: Sentence): Count[] {
  const { text } = sentence;
  const matches = [...text.matchAll(NUMBER)].flatMap((match) => {
    const [words, digits, decimals = '', magnitude = '', numeral, vague, unit = ''] = match;
    const start = match.index;
    const end = start + words.length;
    if (unit === '' && !isBareFigure(text, start, end, numeral)) return [];
    const number = digits ? Number(digits.replaceAll(',', '')) : readNumeral(numeral ?? '');
    if (number === null || !Number.isFinite(number)) return [];
    const factor = MAGNITUDE[magnitude] ?? 1;
    return [
      {
        value: factor === 1 ? number : Math.round(number * factor * 100) / 100,
        unit,
        start,
        end,
        decimals: decimals.length,
        magnitude: factor,
        vague: vague !== undefined || (unit !== '元' && decimals !== '' && factor !== 1),
      },
    ];
  });
  return matches.map(({ vague, ...count }, index) => {
    const floor = matches[index - 1]?.end ?? 0;
    const ceiling = matches[index + 1]?.start ?? text.length;
    const left = leftOf(text.slice(floor, count.start));
    const rest = text.slice(count.end, ceiling);
    const stop = rest.search(END_OF_ITEM);
    const closes = stop >= 0 || ceiling === text.length;
    return {
      ...count,
      approximate: vague || ABOUT.test(left) || ABOUT_AFTER.test(rest),
      change: CHANGE.test(left) && !CHANGED_TO.test(left),
      left,
      right: closes ? rest.slice(0, stop < 0 ? rest.length : stop) : '',
    };
  });
}

function isBareFigure(text: string, start: number, end: number, numeral: string | undefined) {
  if (numeral !== undefined && numeral !== '零' && numeral !== '〇') return false;
  const follows = text.charAt(end);
  return (
    (follows === '' || /[,;、()]/u.test(follows)) &&
    /(?:为|是|共|计|均|:|申请|复议|诉讼|公开|提供|处理)$/u.test(text.slice(0, start))
  );
}

const ONLY_A_SUM = /^(?:共|共计|总计|合计|累计|总共|计|全年共?|一共|共有)+$/u;

/** From the clause's beginning; over one comma where the clause holds nothing but 共计. */
function leftOf(words: string): string {
  if (/[、]$/u.test(words)) return '';
  const start = clauseStart(words, words.length);
  return ONLY_A_SUM.test(words.slice(start)) && words.charAt(start - 1) === ','
    ? words.slice(clauseStart(words, start - 1))
    : words.slice(start);
}

function clauseStart(words: string, end: number): number {
  return Math.max(...[',', ';', '(', ')'].map((sign) => words.lastIndexOf(sign, end - 1))) + 1;
}
