import type { Circular } from '../forms/duties.ts';
import { similarity } from '../report/label.ts';
import { defineRule } from './rule.ts';
import { quoteMatch } from './support/quotes.ts';

/** 国办公开办函〔2021〕30号: who issued it, year, number; brackets of any kind. */
const CITED = /(国办(?:(?!国办)\p{Script=Han}){0,8})[〔[【(﹝](20\d\d)[〕\]】)﹞]第?(\d{1,4})号/gu;
/** From this likeness on, of one sign in six, an issuer is another by a slip of the pen. */
const SLIP = 0.8;

/**
 * A circular that the form follows is cited with the issuer or the year of another: 国办发〔2021〕30号,
 * 国办公开办涵. Circulars that the form does not name are not judged.
 */
export const citationWrong = defineRule({
  code: 'citation-wrong',
  about: 'content',
  severity: 'advice',
  basis: '国办公开办函〔2021〕30号',
  needs: ['circulars', 'body'],
  check(_facts, { circulars, body }) {
    const wrong = body.flatMap(({ prose, section }) =>
      [...prose.text.matchAll(CITED)].flatMap((match) => {
        const meant = meantBy(match, sentenceAround(prose.text, match), circulars);
        return meant ? { quote: quoteMatch(prose, match, section), expected: nameOf(meant) } : [];
      }),
    );
    return [...Map.groupBy(wrong, ({ quote }) => quote.text)].map(([text, same]) => ({
      arguments: { text, expected: same[0]?.expected ?? '' },
      quotes: same.map(({ quote }) => quote),
    }));
  },
});

/** The circular that a citation means and does not name rightly. */
function meantBy(
  [, issuer = '', year, number]: RegExpExecArray,
  sentence: string,
  circulars: readonly Circular[],
): Circular | undefined {
  const agrees = (one: Circular) => [
    issuer === one.issuer,
    Number(year) === one.year,
    Number(number) === one.number,
  ];
  if (circulars.some((one) => agrees(one).every(Boolean))) return undefined;
  return circulars.find((one) => {
    const [sameIssuer, sameYear, sameNumber] = agrees(one);
    if (!sameNumber || !(sameIssuer || sameYear)) return false;
    return one.about.test(sentence) || (sameYear && similarity(issuer, one.issuer) >= SLIP);
  });
}

function nameOf({ issuer, year, number }: Circular): string {
  return `${issuer}〔${year}〕${number}号`;
}

function sentenceAround(text: string, { index }: RegExpExecArray): string {
  const start = text.lastIndexOf('。', index) + 1;
  return text.slice(start).split('。')[0] ?? '';
}
