import type { Quote } from '../document/page.ts';
import { quoteOf } from '../report/prose.ts';
import type { Report, SectionName } from '../report/report.ts';
import { statementsOf } from './claims.ts';
import { whenAt, whoseAt } from './context.ts';
import { isAboutApplications, isAboutProceedings } from './topic.ts';

/** A sentence that leaves nothing out: all applications dealt with, all cases upheld, all granted. */
export interface Absolute {
  readonly kind: 'processed' | 'upheld' | 'granted';
  /** Which cases: the groups of 表四 that the sentence speaks of; empty for applications. */
  readonly groups: readonly string[];
  readonly quote: Quote;
  readonly section: SectionName | null;
}

const ALL = '(?:全部|均|都|悉数|一律|全数)';
/** 按期办结率 leaves out what is not due yet. */
const IN_TIME = '(?:按期|按时|按规定|如期|及时|限时|期限内|时限内|规定时间内)';
const DONE = new RegExp(
  `${ALL}(?:已|已经|予以|得到|依法|依规)*(?:办结|办理完毕|办理完结|处理完毕|答复完毕|办复)|(?:已|现已)(?:全部|均)(?:办结|办理完毕|答复)|(?<!${IN_TIME}[^,;]{0,6})办结率(?:为|达|达到|均为|均达)?(?:100%|百分之百)|无(?:一)?(?:积压|未办结)|没有(?:积压|未办结)`,
  'gu',
);
const UPHELD = new RegExp(
  `${ALL}(?:被|已|获|获得|得到|予以|判决|裁定|决定)*维持|${ALL}(?:为|是)(?:结果)?维持|维持率(?:为|达|达到)?100%|${ALL}(?:胜诉)`,
  'gu',
);
const GRANTED = new RegExp(`${ALL}(?:已|依法|按规定|按期)*(?:予以公开|同意公开|准予公开)`, 'gu');
const EXCEPTED =
  /除|结转|尚在|正在|未办结|尚未|其余|剩余|顺延|未审结|审理中|已审结|审结的|办结的|到期/u;
/** Words that make 全部 all of one subject, channel or applicant only. */
const OF_SOME = /网上|信函|线上|线下|当面|自然人|企业|法人|涉及(?!政府信息公开)|类申请|方面的/u;

/** Every absolute of a report about its own year; those that name an exception are left out. */
export function absolutesOf(report: Report): Absolute[] {
  return statementsOf(report).flatMap(({ sentence, claims }) => {
    const { text, before, section, prose, start } = sentence;
    const kinds = [
      ['processed', DONE],
      ['upheld', UPHELD],
      ['granted', GRANTED],
    ] as const;
    return kinds.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].flatMap((match): Absolute[] => {
        const told = before + text.slice(0, match.index);
        const about = kind === 'upheld' ? isAboutProceedings : isAboutApplications;
        if (
          EXCEPTED.test(text) ||
          (kind !== 'upheld' && OF_SOME.test(text)) ||
          !about(told, section, sentence.heading)
        )
          return [];
        // 3件申请均予以公开 counts the granted: that number is judged by itself.
        if (kind === 'granted' && claims.some((c) => c.quantities.includes('granted'))) return [];
        const own = whoseAt(text, match.index, report.organ) === 'organ';
        if (!own || whenAt(text, match.index, report.year) !== 'year') return [];
        const quote = quoteOf(prose, start + match.index, start + match.index + match[0].length);
        const groups = kind === 'upheld' ? groupsIn(text.slice(0, match.index), before) : [];
        return [{ kind, groups, quote, section }];
      }),
    );
  });
}

/** The procedures that 均获维持 stands behind; where the sentence names none, the paragraph's. */
function groupsIn(sentence: string, before: string): string[] {
  const named = /复议|诉讼/u.test(sentence) ? sentence : before;
  const groups = [
    ...(/复议(?!后)/u.test(named) ? ['review'] : []),
    ...(/诉讼|起诉/u.test(named) ? ['litigation.direct', 'litigation.afterReview'] : []),
  ];
  return groups.length > 0 ? groups : ['review', 'litigation.direct', 'litigation.afterReview'];
}
