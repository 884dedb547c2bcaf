import type { Page } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { plainCase } from './cases.ts';
import { htmlPage } from './documents.ts';
import { render } from './render.ts';

/** Every word of Chinese that stands anywhere in the forms: labels, titles, headings, spoken words. */
export function wordsOfForms(): string[] {
  const words = new Set<string>();
  const seen = new Set<object>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const [word] of value.matchAll(/\p{Script=Han}{1,30}/gu)) words.add(word);
    } else if (value instanceof RegExp) gather(value.source);
    else if (value instanceof Object && !seen.has(value)) {
      seen.add(value);
      Object.values(value).forEach(gather);
    }
  };
  gather(forms);
  return [...words];
}

/** Every sign of those words, and those that text is written with. */
export function signsOfForms(): string[] {
  const written = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
  const others =
    '，。；：！？、（）《》〔〕【】“”‘’—…·×○□〇◯％＋－①㈠　\u00ad\u200b\u202e﹍△▲●ЖΩé😀';
  return [...new Set([...wordsOfForms().join(''), ...written, ...others])];
}

/** How a unit is repeated: bare, in lines, counted, in sentences of a report's length. */
export const repetitions: Readonly<Record<string, (unit: string) => string>> = {
  bare: (unit) => unit,
  'in lines': (unit) => `${unit}\n`,
  counted: (unit) => `${unit}3件`,
  listed: (unit) => `${unit}2件，`,
  'in sentences': (unit) => `${unit.repeat(Math.ceil(1_400 / unit.length))}。`,
  'counted in sentences': (unit) => `${`${unit}3件，`.repeat(140)}。`,
};

/** A text block is cut at so many signs. */
const BLOCK = 19_900;

/** A page with a report in whose first part stand so many signs of one text, again and again. */
export function pageRepeating(): (text: string, signs: number, level?: number) => Page {
  const page = htmlPage(render(plainCase('bureau-2023'), []));
  const heading = page.blocks.findIndex(
    (block) => block.kind === 'text' && block.text.includes('总体情况'),
  );
  return (text, signs, level = 0) => {
    const repeated = text.repeat(Math.max(1, Math.floor(BLOCK / text.length)));
    const blocks = Array.from({ length: Math.ceil(signs / repeated.length) }, (_, index) => ({
      kind: 'text' as const,
      id: `x${index}`,
      text: repeated,
      level,
    }));
    return { ...page, blocks: page.blocks.toSpliced(heading + 1, 0, ...blocks) };
  };
}
