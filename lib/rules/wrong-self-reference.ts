import type { Paragraph } from '../claims/sentence.ts';
import type { PlacedQuote } from '../findings/finding.ts';
import { quoteOf } from '../report/prose.ts';
import { defineRule } from './rule.ts';
import { kindOf, placeOfOrgan } from './support/organ.ts';
import { placed, quoteMatch } from './support/quotes.ts';

const SELF =
  /(?<![基根成资文日样版自书])[我本](镇|乡|街道|县|区(?!域)|市|旗|局(?!面|限)|委(?![托员派])|厅)(?![\p{Script=Han}]{0,2}[”」])/gu;
/** 本镇 says who reports only as the subject of a clause; 本镇居民, 对本镇 may speak of the place. */
const BEFORE_SUBJECT = /(?:^|[,。;:!?)、.\n]|年度?|来|因此|同时|此外|目前)$/u;
const OF_THE_PLACE =
  /^(?:的|内|境内|辖区|辖内|范围|区域|居民|群众|村民|市民|百姓|人口|户籍|学生|学校|企业|经济|产业|各?[村社站]|实际|地区|籍)/u;
const MASKED = /《[^《》]{0,80}》|“[^“”]{0,80}”/gu;
const VERBS =
  '坚持|高度重视|认真|严格|积极|全面|深入|持续|切实|紧紧|不断|依法|收到|共收到|未收到|主动|始终|着力|进一步|人民政府|政府(?!信息|门户|网)|党委|党政';
/** 扎实推进乡政府…, 规范街道…: a verb and a common noun, no name. */
const NO_NAME =
  /^(?:凡|所有|有关|涉及|扎实|大力|持续|全面|深入|切实|推进|推动|加强|强化|规范|完善|健全|优化|围绕|按照|根据|结合|落实|开展|指导|组织|督促|促进|深化|提升|抓好|做好|加快|建立|[各该由经向把将与和及以在对])|推[进动]|[加增]强|规范|完善|指导|督促|组织|(?:乡|村|城|集|建制)镇$/u;
const SUBJECT = new RegExp(
  `(?:^|[。\\n])(?:\\(?[一二三四五六七八九十\\d]{1,2}[)、.])?(?:20\\d\\d年度?,?|本年度?,?|全年,?|今年,?)?(?:以来,?)?(\\p{Script=Han}{1,4}?(镇|乡|街道))(?=${VERBS})`,
  'gu',
);

/** Words by which an organ of this kind may not call itself: those of its own rank but another sort. */
function foreignWords(organ: string): ReadonlySet<string> {
  const kind = kindOf(organ);
  const rivals: readonly string[] =
    kind === 'township'
      ? ['镇', '乡', '街道', '局', '委', '厅']
      : kind === 'department'
        ? ['镇', '乡', '街道', ...(/[局委厅]$/u.test(ownWord(organ)) ? ['局', '委', '厅'] : [])]
        : ['县', '旗', '镇', '乡', '街道'];
  const named = new Set(organ.match(/镇|乡|街道|县|区|市|旗|局|委|厅/gu) ?? []);
  return new Set(rivals.filter((word) => !named.has(word)));
}

/** "我乡", "我局": how the organ calls itself; 本机关 where its name does not tell. */
function ownWord(organ: string): string {
  const bare = organ.replace(/(?:人民政府|政府|办事处|委员会)$/u, (end) =>
    end === '委员会' ? '委' : '',
  );
  const word = /(?:镇|乡|街道|县|区|市|旗|局|委|厅)$/u.exec(bare)?.[0];
  return word ? `我${word}` : '本机关';
}

/**
 * "我镇" in a 乡, or another place's name as the subject of a sentence: words left over from somebody
 * else's report. A superior place (我市 in a 镇) is no defect, nor are words within 《》 and “”.
 */
export const wrongSelfReference = defineRule({
  code: 'wrong-self-reference',
  about: 'content',
  severity: 'warning',
  basis: '实务',
  needs: ['organ', 'body'],
  check(_facts, { organ, body }) {
    const places = kindOf(organ) === 'township' ? otherPlaces(body, organ) : [];
    return [
      ...[...selfReferences(body, organ)].map(([text, references]) => ({
        variant: 'kind',
        arguments: { text, expected: ownWord(organ) },
        quotes: references.map(({ quote }) => quote),
      })),
      ...places.map((quote) => ({
        variant: 'place',
        arguments: { text: quote.text },
        quotes: [quote],
      })),
    ];
  },
});

/** By its words, every reference to the organ as something that it is not. */
function selfReferences(body: readonly Paragraph[], organ: string) {
  const foreign = foreignWords(organ);
  const references = body.flatMap(({ prose, section }) => {
    return [...masked(prose.text).matchAll(SELF)]
      .filter((match) => foreign.has(match[1] ?? '') && isSubject(match, prose.text))
      .map((match) => ({ words: match[0], quote: quoteMatch(prose, match, section) }));
  });
  return Map.groupBy(references, ({ words }) => words);
}

function isSubject(match: RegExpExecArray, text: string): boolean {
  if (match[0].startsWith('我')) return true;
  const end = match.index + match[0].length;
  const after = text.slice(end, end + 4);
  return BEFORE_SUBJECT.test(text.slice(0, match.index)) && !OF_THE_PLACE.test(after);
}

function otherPlaces(body: readonly Paragraph[], organ: string): PlacedQuote[] {
  const own = placeOfOrgan(organ);
  if (own === null) return [];
  const stem = own.replace(/(?:镇|乡|街道)$/u, '').slice(-2);
  return body.flatMap(({ prose, section }) => {
    return [...masked(prose.text).matchAll(SUBJECT)].flatMap((match) => {
      const name = match[1] ?? '';
      const bare = name.replace(/(?:镇|乡|街道)$/u, '');
      if (
        name.includes(stem) ||
        organ.includes(bare) ||
        NO_NAME.test(name) ||
        /[我本全各该此其辖在到对为由于及经按把向被据等的是如若除从年度]$/u.test(bare)
      )
        return [];
      const start = match.index + match[0].length - name.length;
      return [placed(quoteOf(prose, start, start + name.length), section)];
    });
  });
}

function masked(text: string): string {
  return text.replace(MASKED, (words) => '□'.repeat(words.length));
}
