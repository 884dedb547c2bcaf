import { defineRule } from './rule.ts';
import { doubledIn, isIdiom } from './support/doubled.ts';
import { byWords, quoteMatch, quotesIn } from './support/quotes.ts';

/** Signs and short words that stand twice whatever words a list knows. */
const DOUBLED = new RegExp(
  [
    '(?<!目)的的(?!确|士)',
    '(?<![银同内外分])行行(?=政)',
    '([镇乡局县区])\\1(?=[,。、;:的将对在以认严积坚持高不按全切紧深未主)]|政府信息)',
    '(?<![总温缓共调饱])和和(?![谐平睦解])|(?<![参给赋授寄])与与(?!会)|(?<![针应面核比相绝反校])对对(?![照口象策比])|(?<![存所现实正潜内外自旨])在在(?![线职建编校岗])|(?<![合兼归])并并|将将(?![军来])|被被(?!征)',
    // The end of an adverb, before a verb that it does not begin: 切实实加强, not 切实实施.
    '(?<=[切扎夯])实实(?=[加做提推保增强抓解履改规完维转担防开落把将优健深严压减让满降避杜回畅拓扩营纠整]|发挥)|(?<=认)真真(?=[落做抓履组开学贯听研审核答办回解梳自整对总])|(?<=进一)步步(?=[加做提推保增强抓解履改规完维转防开落优健深严压畅拓扩明细])',
    '([,、;:])\\2|(?<!。)。。(?!。)|[,、;][。,、;]',
  ].join('|'),
  'gu',
);

/** A word or sign that stands twice: 的的, 镇镇, 资金资金, “，，”. One finding for each different one. */
export const doubledWord = defineRule({
  code: 'doubled-word',
  about: 'content',
  severity: 'advice',
  basis: '实务',
  needs: ['body'],
  check: (_facts, { body }) =>
    byWords([
      ...quotesIn(body, DOUBLED, (match, text) => {
        return !/^\p{Script=Han}/u.test(match[0]) || !isIdiom(text, match.index ?? 0);
      }),
      ...body.flatMap(({ prose, section }) =>
        doubledIn(prose.text).map((match) => quoteMatch(prose, match, section)),
      ),
    ]),
});
