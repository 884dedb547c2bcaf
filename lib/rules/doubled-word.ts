import { defineRule } from './rule.ts';
import { byWords, quotesIn } from './support/quotes.ts';

/** Words that never stand twice in a row, unlike 人人, 时时刻刻, 以及及时. */
const WORDS =
  '进一步|政府信息|信息公开|政务公开|加强|提升|推进|落实|进行|开展|完善|健全|不断|切实|认真|严格|积极|通过|根据|按照|全面|依法|以及|或者|年度|群众|公众|平台|申请|问题|制度|情况|条例|我[镇乡局县区市]|本机关|及时|工作|规定|可以|保障|机制|主动公开|规范性文件';
const DOUBLED = new RegExp(
  [
    '(?<!目)的的(?!确|士)',
    '(?<![银同内外分])行行(?=政)',
    '([镇乡局县区])\\1(?=[,。、;:的将对在以认严积坚持高不按全切紧深未主)]|政府信息)',
    `(${WORDS})\\2`,
    '(?<![总温缓共调饱])和和(?![谐平睦解])|(?<![参给赋授寄])与与(?!会)|(?<![针应面核比相绝反校])对对(?![照口象策比])|(?<![存所现实正潜内外自旨])在在(?![线职建编校岗])|(?<![合兼归])并并|将将(?![军来])|被被(?!征)',
    '([,、;:])\\3|(?<!。)。。(?!。)|[,、;][。,、;]',
  ].join('|'),
  'gu',
);
/** Two words that meet: 制度制度化, 及时及时性. */
const MEETING = /^(?:制度制度化|及时及时性|申请申请(?:人|表|书))/u;

/** A word or sign that stands twice: 的的, 镇镇, “，，”. One finding for each different one. */
export const doubledWord = defineRule({
  code: 'doubled-word',
  about: 'content',
  severity: 'advice',
  basis: '实务',
  needs: ['body'],
  check: (_facts, { body }) =>
    byWords(
      quotesIn(body, DOUBLED, (match, text) => {
        const start = match.index ?? 0;
        return !MEETING.test(text.slice(start, start + 8)) && !isIdiom(text, match);
      }),
    ),
});

/** 实实在在, 是是非非: a sign before or after is doubled as well. */
function isIdiom(text: string, match: RegExpMatchArray): boolean {
  if (match[0].length !== 2 || !/\p{Script=Han}{2}/u.test(match[0])) return false;
  const start = match.index ?? 0;
  const twice = (at: number) => /^(\p{Script=Han})\1$/u.test(text.slice(at, at + 2));
  return (start >= 2 && twice(start - 2)) || twice(start + 2);
}
