import type { Quote } from '../document/page.ts';
import type { Topic } from '../forms/spoken.ts';
import { quoteOf } from '../report/prose.ts';
import { type When, type Whose, whenAt, whoseAt } from './context.ts';
import type { Count, CountedSentence } from './count.ts';
import type { Language } from './language.ts';
import { matches } from './matches.ts';
import type { Named } from './named.ts';
import type { Sentence } from './sentence.ts';
import { isAbout } from './topic.ts';
import { absencesIn } from './zero.ts';

/** One number that a sentence states of something in the tables. */
export interface Claim {
  /** What is counted, by name in `Spoken.quantities`; several names mean their sum. */
  readonly quantities: readonly string[];
  readonly value: number;
  readonly whose: Whose;
  readonly when: When;
  /** The words that make the claim, where they stand. */
  readonly quote: Quote;
  readonly section: string | null;
  /** Whether it may well count more or less than the form does: a difference is for a person to judge. */
  readonly loose: boolean;
  /** The figure itself; null for 没有 and 未收到. */
  readonly count: Count | null;
}

/** Every claim of a sentence: by its figures, then where it says that there was none. */
export function claimsIn(counted: CountedSentence, language: Language): Claim[] {
  const { sentence, counts } = counted;
  const claims = counts.flatMap((_, index) => claimsAt(counted, index, language));
  const isCounted = (start: number, end: number) =>
    claims.some(({ count }) => count && count.end > start && count.start < end);
  const absences = absencesIn(sentence.text, language.spoken)
    .filter(({ start, end }) => !isCounted(start, end))
    .filter(({ topic }) => isAbout(topic, sentence, sentence.text.length))
    .map(({ name, start, end }) => claim(sentence, [name], null, start, end, language));
  return [...claims, ...absences];
}

function claimsAt(counted: CountedSentence, index: number, language: Language): Claim[] {
  const { sentence, counts } = counted;
  const { text } = sentence;
  const { topics, units } = language.spoken;
  const count = counts[index];
  if (!count || count.approximate || count.change) return [];
  // 罚没金额38.5: whether of 元 or of 万元 is left open.
  const isIn = (own = `${units}|`) => matches(count.unit, `^(?:${own})$`);
  const told = (named: Named | null) => {
    const topic = topics[named?.first?.topic ?? ''];
    if (!isIn(named?.first?.units)) return null;
    return isAbout(topic, sentence, count.start, named?.topic === topic) ? named : null;
  };
  const before = told(namedBefore(count, language));
  const found = before ?? told(namedAfter(count, language));
  if (!found) return isIn() ? echoesAt(sentence, count, language) : [];
  const { first, quantities, share } = found;
  if (isPartOf(counts.slice(0, index), first?.sort, language)) return [];
  if (isOfOneSubject(text, count.start, topics[first?.topic ?? ''])) return [];
  if (first?.onlyIn !== undefined) {
    const ofWhich = /其中|件中/u.test(text.slice(0, count.start));
    if (sentence.section !== first.onlyIn || ofWhich) return [];
  }
  const [start, end] = before
    ? [before.start, count.end]
    : [Math.min(found.start, count.start), count.end + count.right.length];
  if (share === 'sum') return [claim(sentence, quantities, count, start, end, language)];
  return quantities.flatMap((name, offset) => {
    if (share === 'each') return claim(sentence, [name], count, start, end, language);
    const own = counts[index + offset];
    return own ? claim(sentence, [name], own, start, own.end, language) : [];
  });
}

/** The quantities named right before a count. */
function namedBefore({ start, left }: Count, { naming }: Language): Named | null {
  const found = naming(left);
  return found && { ...found, start: start - left.length + found.start };
}

const OPENING = /^(?:[^,;]{1,14}中|其中|另|有|对|共|,|全年|本年度?)*$/u;

/** 8件予以公开; 收到12件政府信息公开申请. */
function namedAfter({ start, left, right }: Count, { spoken, naming }: Language): Named | null {
  const { after } = spoken;
  if (!after) return null;
  if (OPENING.test(left) && matches(right, after.quantity)) {
    const found = naming(right);
    return found && { ...found, start, topic: undefined };
  }
  if (!matches(right, after.noun)) return null;
  const found = naming(left.replace(/(?:的|了)$/u, '') + right);
  return found && { ...found, start: start - left.length + Math.min(found.start, left.length) };
}

/** Claims of quantities that a clause repeats from the one before by less than their words. */
function echoesAt(sentence: Sentence, count: Count, language: Language): Claim[] {
  const { start, left, end } = count;
  const from = start - left.length;
  const told = sentence.text.slice(sentence.text.lastIndexOf(';', start) + 1, from);
  return Object.entries(language.spoken.quantities).flatMap(([name, { echo }]) => {
    if (!echo || !matches(left, echo.words) || !matches(told, echo.before)) return [];
    if (matches(told, echo.unless)) return [];
    return { ...claim(sentence, [name], count, from, end, language), loose: true };
  });
}

/** 涉及拆违的申请3件，予以公开2件: both are about that subject only. */
function isOfOneSubject(text: string, position: number, topic: Topic | undefined): boolean {
  const segment = text.slice(text.lastIndexOf(';', position) + 1, position);
  return topic?.subject !== undefined && matches(segment, topic.subject);
}

/** 予以公开8件（自然人7件）: 7 is not the applicants' column total. */
function isPartOf(before: readonly Count[], sort: string | undefined, { naming }: Language) {
  return sort !== undefined && before.some(({ left }) => naming(left)?.first?.owns === sort);
}

function claim(
  sentence: Sentence,
  names: readonly string[],
  count: Count | null,
  start: number,
  end: number,
  { spoken, organ, year, isNeutral }: Language,
): Claim {
  const position = count?.start ?? end;
  const whose = whoseAt(sentence.text, position, organ);
  const told = sentence.text.slice(0, start);
  const clause = count ? count.start - count.left.length : told.search(/[^,;()]*$/u);
  const ours = whose !== 'organ' || isNeutral(told.slice(clause));
  const meant = names.flatMap((name) => spoken.quantities[name] ?? []);
  const thisYear = meant.some(({ ofThisYear }) => ofThisYear);
  return {
    quantities: names,
    value: count?.value ?? 0,
    when: thisYear ? 'year' : whenAt(sentence.text, position, year),
    // 转由别处答复的: what no report says of itself is somebody else's.
    whose: ours ? whose : 'other',
    quote: quoteOf(sentence.prose, sentence.start + start, sentence.start + end),
    section: sentence.section,
    loose: meant.some(({ loose }) => loose),
    count,
  };
}
