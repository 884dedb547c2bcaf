import { quoteOf } from '../report/prose.ts';
import type { Claim } from './claim.ts';
import { whenAt, whoseAt } from './context.ts';
import type { Count } from './count.ts';
import type { Language } from './language.ts';
import { matches } from './matches.ts';
import type { Named } from './named.ts';
import type { Sentence } from './sentence.ts';
import { isAbout } from './topic.ts';
import { absencesIn } from './zero.ts';

/** Every claim of a sentence: by its figures, then where it says that there was none. */
export function claimsIn(
  sentence: Sentence,
  counts: readonly Count[],
  language: Language,
): Claim[] {
  const claims = counts.flatMap((_, index) => claimsAt(sentence, counts, index, language));
  const absences = absencesIn(sentence.text, language.spoken)
    .filter(
      ({ start, end }) =>
        !claims.some((c) => c.count && c.count.end > start && c.count.start < end),
    )
    .flatMap(({ quantities, start, end }) =>
      quantities
        .filter((name) => isTopical(name, null, sentence, sentence.text.length, language))
        .map((name) => claim(sentence, [name], null, start, end, language)),
    );
  return [...claims, ...absences];
}

function claimsAt(
  sentence: Sentence,
  counts: readonly Count[],
  index: number,
  language: Language,
): Claim[] {
  const count = counts[index];
  const { quantities, units } = language.spoken;
  if (!count || count.approximate || count.change) return [];
  const from = count.start - count.left.length;
  // 罚没金额38.5: whether of 元 or of 万元 is left open.
  const isIn = (own = `${units}|`) => matches(count.unit, `^(?:${own})$`);
  const told = (named: Named | null) => {
    const [name = ''] = named?.quantities ?? [];
    if (!isIn(quantities[name]?.units)) return null;
    return isTopical(name, named?.topic ?? null, sentence, count.start, language) ? named : null;
  };
  const before = told(namedBefore(sentence.text, count, language));
  const found = before ?? told(namedAfter(sentence.text, count, language));
  if (!found) {
    if (!isIn()) return [];
    return echoesOf(sentence.text, count, language)
      .map((name) => claim(sentence, [name], count, from, count.end, language))
      .map((echo) => ({ ...echo, loose: true }));
  }
  const first = quantities[found.quantities[0] ?? ''];
  if (isWithinAnother(counts, index, first?.sort, language)) return [];
  if (isOfOneSubject(sentence.text, count, first?.topic, language)) return [];
  if (first?.onlyIn !== undefined) {
    const ofWhich = /其中|件中/u.test(sentence.text.slice(0, count.start));
    if (sentence.section !== first.onlyIn || ofWhich) return [];
  }
  const [start, end] = before
    ? [before.start, count.end]
    : [Math.min(found.start, count.start), count.end + count.right.length];
  if (found.share === 'ordered') {
    return found.quantities.flatMap((name, offset) => {
      const each = counts[index + offset];
      return each ? [claim(sentence, [name], each, start, each.end, language)] : [];
    });
  }
  const names =
    found.share === 'each' ? found.quantities.map((name) => [name]) : [found.quantities];
  return names.map((group) => claim(sentence, group, count, start, end, language));
}

/** The quantities named right before a count. */
function namedBefore(text: string, { start, left }: Count, { naming }: Language): Named | null {
  const offset = start - left.length;
  const found = naming(text.slice(offset, start));
  return found && { ...found, start: found.start + offset };
}

const OPENING = /^(?:[^,;]{1,14}中|其中|另|有|对|共|,|全年|本年度?)*$/u;

/** 8件予以公开; 收到12件政府信息公开申请. */
function namedAfter(
  text: string,
  count: Count,
  { spoken: { after }, naming }: Language,
): Named | null {
  if (!after) return null;
  const { start, left, right } = count;
  const offset = start - left.length;
  const words = text.slice(offset, start);
  if (OPENING.test(words) && matches(right, after.quantity)) {
    const found = naming(right);
    return found && { ...found, start, topic: null };
  }
  if (!matches(right, after.noun)) return null;
  const found = naming(words.replace(/(?:的|了)$/u, '') + right);
  return found && { ...found, start: offset + Math.min(found.start, words.length) };
}

/** Whether the sentence up to a position is about what the quantity's words mean in the tables. */
function isTopical(
  name: string,
  named: string | null,
  sentence: Sentence,
  position: number,
  { spoken }: Language,
): boolean {
  const quantity = spoken.quantities[name];
  const topic = spoken.topics[quantity?.topic ?? ''];
  if (!topic) return quantity !== undefined;
  return isAbout(topic, sentence, position, named === quantity?.topic);
}

/** The quantities that a clause repeats of the one before by less than their words. */
function echoesOf(text: string, { start, left }: Count, { spoken }: Language): string[] {
  const told = text.slice(text.lastIndexOf(';', start) + 1, start - left.length);
  return Object.entries(spoken.quantities).flatMap(([name, { echo }]) => {
    if (!echo || !matches(left, echo.words) || !matches(told, echo.before)) return [];
    return matches(told, echo.unless) ? [] : [name];
  });
}

/** 涉及拆违的申请3件，予以公开2件: both are about that subject only. */
function isOfOneSubject(
  text: string,
  { start }: Count,
  topic: string | undefined,
  { spoken }: Language,
): boolean {
  const subject = spoken.topics[topic ?? '']?.subject;
  const segment = text.slice(text.lastIndexOf(';', start) + 1, start);
  return subject !== undefined && matches(segment, subject);
}

/** 予以公开8件（自然人7件）: 7 is not the applicants' column total. */
function isWithinAnother(
  counts: readonly Count[],
  index: number,
  sort: string | undefined,
  { spoken, naming }: Language,
): boolean {
  if (sort === undefined) return false;
  return counts.slice(0, index).some((count) => {
    const name = naming(count.left)?.quantities[0] ?? '';
    return spoken.quantities[name]?.owns === sort;
  });
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
    unit: count?.unit ?? '',
    when: thisYear ? 'year' : whenAt(sentence.text, position, year),
    // 转由别处答复的: what no report says of itself is somebody else's.
    whose: ours ? whose : 'other',
    quote: quoteOf(sentence.prose, sentence.start + start, sentence.start + end),
    section: sentence.section,
    sentence,
    loose: meant.some(({ loose }) => loose),
    count,
  };
}
