import { quoteOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import type { Claim } from './claim.ts';
import { whenAt, whoseAt } from './context.ts';
import { type Count, countsOf } from './count.ts';
import { isNeutral } from './neutral.ts';
import { quantities } from './quantities.ts';
import { paragraphsOf, type Sentence, sentencesOf } from './sentence.ts';
import { isAbout } from './topic.ts';
import { type Named, quantitiesNamed } from './words.ts';
import { absencesIn } from './zero.ts';

/** A sentence with its figures and what they claim. */
export interface Statement {
  readonly sentence: Sentence;
  readonly counts: readonly Count[];
  readonly claims: readonly Claim[];
}

/** Longer than any sentence of a report; what has no end in so many signs is not read. */
const LONGEST_SENTENCE = 1500;
const PIECES = /^(?:[件宗起例项份个]|)$/u;
const known = new WeakMap<Report, readonly Statement[]>();

/** All sentences of a report that hold a figure or say there was none, in page order. */
export function statementsOf(report: Report): readonly Statement[] {
  let statements = known.get(report);
  if (!statements) {
    statements = paragraphsOf(report)
      .flatMap(sentencesOf)
      .filter(({ text }) => text.length <= LONGEST_SENTENCE)
      .map((sentence) => read(sentence, report));
    known.set(report, statements);
  }
  return statements;
}

/** Every claim of a report's text, in page order. */
export function claimsOf(report: Report): Claim[] {
  return statementsOf(report).flatMap(({ claims }) => claims);
}

function read(sentence: Sentence, report: Report): Statement {
  const counts = countsOf(sentence);
  const claims = counts.flatMap((_, index) => claimsAt(sentence, counts, index, report));
  const absences = absencesIn(sentence.text)
    .filter(
      ({ start, end }) =>
        !claims.some((c) => c.count && c.count.end > start && c.count.start < end),
    )
    .flatMap(({ quantities: names, start, end }) =>
      names.map((name) => claim(sentence, [name], null, start, end, report)),
    )
    .filter((absence) => topical(absence.quantities, null, sentence, absence.sentence.text.length));
  return { sentence, counts, claims: [...claims, ...absences] };
}

function claimsAt(
  sentence: Sentence,
  counts: readonly Count[],
  index: number,
  report: Report,
): Claim[] {
  const count = counts[index];
  if (!count || !PIECES.test(count.unit) || count.approximate || count.change) return [];
  const left = sentence.text.slice(count.start - count.left.length, count.start);
  const told = (named: Named | null) =>
    named && topical(named.quantities, named.topic, sentence, count.start) ? named : null;
  const before = told(named(left, count.start - count.left.length));
  const found = before ?? told(namedAfter(sentence.text, count));
  if (!found && isRepealed(sentence.text, count)) {
    const from = count.start - count.left.length;
    const repealed = claim(sentence, [REPEALED], count, from, count.end, report);
    return [{ ...repealed, loose: true }];
  }
  if (!found || isWithinOutcome(counts, index, found)) return [];
  if (isOfOneSubject(sentence.text, count, found)) return [];
  if (BARE_DOCUMENTS.test(found.quantities[0] ?? '')) {
    const ofWhich = /其中|件中/u.test(sentence.text.slice(0, count.start));
    if (sentence.section !== 'disclosure' || ofWhich) return [];
  }
  const [from, to] = before
    ? [before.start, count.end]
    : [Math.min(found.start, count.start), count.end + count.right.length];
  if (found.share === 'ordered') {
    return found.quantities.flatMap((name, offset) => {
      const each = counts[index + offset];
      return each ? [claim(sentence, [name], each, from, each.end, report)] : [];
    });
  }
  const names =
    found.share === 'each' ? found.quantities.map((name) => [name]) : [found.quantities];
  return names.map((group) => claim(sentence, group, count, from, to, report));
}

/** The quantities named before a count, `start` moved into the sentence's text. */
function named(words: string, offset: number): Named | null {
  const found = quantitiesNamed(words);
  return found && { ...found, start: found.start + offset };
}

const OPENING = /^(?:[^,;]{1,14}中|其中|另|有|对|共|,|全年|本年度?)*$/u;
const RESULT =
  /^(?:政府信息公开)?(?:申请)?(?:的)?(?:答复|决定|结果)?(?:依法|均|已|作出|作|为|属于?|系|被|按)*(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|(?:结果)?维持|(?:被)?纠正|其他结果|尚未审结|未审结)(?:答复|决定|处理)?$/u;
const APPLICATION =
  /^(?:(?:政府)?(?:信息)?(?:公开)?(?:的)?申请|依申请公开(?:申请|事项|件)?)(?:中)?$/u;

/** 8件予以公开; 收到12件政府信息公开申请. */
function namedAfter(text: string, count: Count): Named | null {
  const offset = count.start - count.left.length;
  const words = text.slice(offset, count.start);
  const opened = OPENING.test(words) && RESULT.test(count.right);
  if (opened) {
    const found = quantitiesNamed(count.right);
    return found && { ...found, start: count.start, topic: null };
  }
  if (!APPLICATION.test(count.right)) return null;
  const found = quantitiesNamed(words.replace(/(?:的|了)$/u, '') + count.right);
  return found && { ...found, start: offset + Math.min(found.start, words.length) };
}

function topical(
  names: readonly string[],
  topic: Named['topic'],
  sentence: Sentence,
  position: number,
): boolean {
  const wanted = quantities[names[0] ?? '']?.topic;
  if (!wanted) return false;
  const told = sentence.before + sentence.text.slice(0, position);
  const rest = sentence.text.slice(position);
  if (wanted === 'proceedings' && (OF_WHICH.test(rest) || UNRELATED.test(rest))) return false;
  return isAbout(
    wanted,
    topic === wanted ? `${told},申请` : told,
    sentence.section,
    sentence.heading,
  );
}

/** 行政诉讼23件，其中涉及信息公开的3件: the 23 are not the table's. */
const OF_WHICH = /其中[^。]*信息公开/u;
/** 行政应诉案件12件，与信息公开无关. */
const UNRELATED =
  /^[^;]*(?:(?:与|和)(?:政府)?信息公开(?:工作)?无关|(?:不涉及|未涉及|不属于|非)(?:政府)?信息公开)/u;

const OUTCOMES = /^(?:granted|partiallyGranted|denied|unavailable|notProcessed|other)/u;
const APPLICANTS =
  /^(?:naturalPerson|organisations|business|research|publicWelfare|legalService)$/u;

/** Without 制发, 废止 or 现行有效, only part two counts documents as 表二 does. */
const BARE_DOCUMENTS = /^(?:normativeDocuments|regulations)$/u;
const SUBJECT = /涉及|关于|针对|(?<!投诉)类申请|方面的?申请/u;

const REPEALED = 'normativeDocumentsRepealed';
const REPEALED_ALONE = /^(?:共|已|并|,|全年|本年度?|当年|年内)*废止(?:了)?$/u;
const DOCUMENTS_BEFORE =
  /规范性文件(?!等)((?!规章|政策|制度|合同|目录|历年|往年|以来|建议|拟).)*$/u;

/** 对规范性文件开展清理，废止3件: a clearing may reach further than the year's table. */
function isRepealed(text: string, { start, left }: Count): boolean {
  const told = text.slice(text.lastIndexOf(';', start) + 1, start - left.length);
  return (
    REPEALED_ALONE.test(left) && DOCUMENTS_BEFORE.test(told) && !/历年|以来|合同|法规/u.test(told)
  );
}

/** 涉及拆违的申请3件，予以公开2件: both are about that subject only. */
function isOfOneSubject(text: string, { start }: Count, { quantities: [name = ''] }: Named) {
  if (quantities[name]?.topic !== 'applications') return false;
  const segment = text.slice(text.lastIndexOf(';', start) + 1, start);
  return SUBJECT.test(segment.replace(/(?:涉及|关于)政府信息公开/gu, ''));
}

/** 予以公开8件（自然人7件）: 7 is not the applicants' column total. */
function isWithinOutcome(counts: readonly Count[], index: number, found: Named): boolean {
  if (!APPLICANTS.test(found.quantities[0] ?? '')) return false;
  return counts.slice(0, index).some((count) => {
    const names = quantitiesNamed(count.left)?.quantities[0] ?? '';
    return OUTCOMES.test(names) || /processed|carried/u.test(names);
  });
}

function claim(
  sentence: Sentence,
  names: readonly string[],
  count: Count | null,
  start: number,
  end: number,
  report: Report,
): Claim {
  const position = count?.start ?? end;
  const carried = names.some((name) => name === 'carriedOver');
  const whose = whoseAt(sentence.text, position, report.organ);
  const told = sentence.text.slice(0, start);
  const clause = count ? count.start - count.left.length : told.search(/[^,;()]*$/u);
  const prefix = told.slice(clause);
  const ours = whose !== 'organ' || isNeutral(prefix, report.organ);
  return {
    quantities: names,
    value: count?.value ?? 0,
    unit: count?.unit ?? '',
    when: carried ? 'year' : whenAt(sentence.text, position, report.year),
    // 转由别处答复的: what no report says of itself is somebody else's.
    whose: ours ? whose : 'other',
    quote: quoteOf(sentence.prose, sentence.start + start, sentence.start + end),
    section: sentence.section,
    sentence,
    loose: names.some((name) => quantities[name]?.loose),
    count,
  };
}
