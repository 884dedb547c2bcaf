import type { Quote } from '../document/page.ts';
import { quoteOf } from '../report/prose.ts';
import { type Body, type Timed, type When, type Whose, whenAt, whoseAt } from './context.ts';
import type { Count, CountedSentence } from './count.ts';
import { absencesIn, type Named, namedAround, namedBy, tagsOf } from './grammar.ts';
import type { Language } from './language.ts';
import { matches } from './matches.ts';
import type { Sentence } from './sentence.ts';
import { firstFrom, type Token } from './tokens.ts';
import { isAbout } from './topic.ts';

/** A sentence cut into tokens, and its figures, of which each is one token. */
export interface Read extends CountedSentence, Timed {
  readonly bodies: readonly Body[];
}

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
  readonly sentence: Sentence;
  /** Whether it may well count more or less than the form does: a difference is for a person to judge. */
  readonly loose: boolean;
  /** The figure itself; null for 没有 and 未收到. */
  readonly count: Count | null;
}

/** A sign of every word that denies: 未收到, 没有, 无. */
const DENIAL = /[未没无]/u;

/** Every claim of a sentence: by its figures, then where it says that there was none. */
export function claimsIn(read: Read, language: Language): Claim[] {
  const { sentence, counts } = read;
  let owned: readonly (string | undefined)[] | undefined;
  const isOwned: Owned = (sort, index) => {
    owned ??= counts.map((count) => {
      const name = namedAt(read, count, language)?.quantities[0] ?? '';
      return language.spoken.quantities[name]?.owns;
    });
    const at = owned.indexOf(sort);
    return at >= 0 && at < index;
  };
  const claims = counts.flatMap((_, index) => claimsAt(read, index, isOwned, language));
  if (!DENIAL.test(sentence.text)) return claims;
  const absences = absencesIn(read.tokens, language.spoken).flatMap(
    ({ quantities, tokens: words }) => {
      const start = words[0]?.start ?? 0;
      const end = words.at(-1)?.end ?? 0;
      return quantities
        .filter((name) => isTopical(name, sentence.text.slice(start, end), sentence, end, language))
        .map((name) => claim(read, [name], null, start, end, true, language));
    },
  );
  return [...claims, ...absences];
}

/** The tokens of a count's clause before it, back to the count before; over a comma where only 共计 follows. */
export function leftOf({ tokens }: Read, count: Count): readonly Token[] {
  const end = firstFrom(tokens, count.start);
  let from = end;
  for (let breaks = 0; from > 0 && breaks < 2; from--) {
    if (',;N%'.includes(tokens[from - 1]?.tag ?? '')) breaks++;
  }
  const tags = tagsOf(tokens.slice(from, end));
  if (/J$/u.test(tags) && tokens[end - 1]?.end === count.start) return [];
  const [words = ''] = /(?:[^,;()N%]*,(?=s+[fA]*$))?[^,;()N%]*$/u.exec(tags) ?? [];
  return tokens.slice(end - words.length, end);
}

/** The tokens after a count up to the clause's end; none where another count follows in the clause. */
function rightOf({ tokens }: Read, count: Count): readonly Token[] {
  const first = firstFrom(tokens, count.end);
  const [words = ''] = /^[^,;()N%]*?(?=$|[,;()]|J+[N%])/u.exec(tagsOf(tokens.slice(first))) ?? [];
  return tokens.slice(first, first + words.length);
}

/** What the words beside a count name, whatever stands before them. */
export function namedAt(read: Read, count: Count, language: Language): Named | null {
  return namedBy(leftOf(read, count), [], language.spoken);
}

const PART = /[wcxZ]/u;

/** Whether numbers of a sort are parts of one of those before a number. */
type Owned = (sort: string, index: number) => boolean;

function claimsAt(read: Read, index: number, isOwned: Owned, language: Language): Claim[] {
  const { sentence, counts, tokens } = read;
  const count = counts[index];
  const { quantities, units } = language.spoken;
  if (!count || count.approximate || count.change) return [];
  const left = leftOf(read, count);
  const right = rightOf(read, count);
  const earlier = tokens.slice(0, firstFrom(tokens, left[0]?.start ?? count.start));
  const told = (named: Named | null, until = count.start) => {
    if (!named) return null;
    const [name = ''] = named.quantities;
    const first = quantities[name];
    // 罚没金额38.5: whether of 元 or of 万元 is left open.
    const counted = [first?.units ?? `${units}|`, named.units ?? []].flat().join('|');
    if (!matches(count.unit, `^(?:${counted})$`)) return null;
    const words = sentence.text.slice(left[named.first]?.start ?? count.start, until);
    if (first?.unless !== undefined && matches(count.left, first.unless)) return null;
    const after = sentence.text.slice(count.end);
    if (first?.unlessAfter !== undefined && matches(after, first.unlessAfter)) return null;
    return isTopical(name, words, sentence, count.start, language) ? named : null;
  };
  const end = Math.max(count.end, right.at(-1)?.end ?? 0);
  const before = told(namedBy(left, earlier, language.spoken));
  const found = before ?? told(namedAround(left, right, language.spoken), end);
  if (!found) return [];
  const around = tagsOf(left.slice(0, found.first));
  if (PART.test(around)) return [];
  const first = quantities[found.quantities[0] ?? ''];
  // 予以公开8件（自然人7件）: 7 is not the applicants' column total.
  if (first?.sort !== undefined && isOwned(first.sort, index)) return [];
  if (isOfOneSubject(sentence.text, count, first?.topic, language)) return [];
  if (first?.onlyIn !== undefined) {
    const ofWhich = /其中|件中/u.test(sentence.text.slice(0, count.start));
    if (sentence.section !== first.onlyIn || ofWhich) return [];
  }
  const start = left[found.first]?.start ?? count.start;
  const known = !around.includes('?');
  const make = (names: readonly string[], one: Count, until: number) => ({
    ...claim(read, names, one, start, until, known, language),
    ...(found.distant && { loose: true }),
  });
  if (found.share === 'ordered') {
    return found.quantities.flatMap((name, offset) => {
      const each = counts[index + offset];
      return each ? [make([name], each, each.end)] : [];
    });
  }
  const groups =
    found.share === 'each' ? found.quantities.map((name) => [name]) : [found.quantities];
  return groups.map((group) => make(group, count, before ? count.end : end));
}

/** Whether the sentence up to a position is about what the quantity's words mean in the tables. */
function isTopical(
  name: string,
  words: string,
  sentence: Sentence,
  position: number,
  { spoken }: Language,
): boolean {
  const quantity = spoken.quantities[name];
  const topic = spoken.topics[quantity?.topic ?? ''];
  if (!topic) return quantity !== undefined;
  return isAbout(
    topic,
    sentence,
    position,
    topic.named !== undefined && matches(words, topic.named),
  );
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

function claim(
  read: Read,
  names: readonly string[],
  count: Count | null,
  start: number,
  end: number,
  known: boolean,
  { spoken }: Language,
): Claim {
  const { sentence, bodies } = read;
  const position = count?.start ?? end;
  const meant = names.flatMap((name) => spoken.quantities[name] ?? []);
  const thisYear = meant.some(({ ofThisYear }) => ofThisYear);
  return {
    quantities: names,
    value: count?.value ?? 0,
    when: thisYear ? 'year' : whenAt(read, position),
    // 转由别处答复的: what no report says of itself is somebody else's.
    whose: known ? whoseAt(bodies, position) : 'other',
    quote: quoteOf(sentence.prose, sentence.start + start, sentence.start + end),
    section: sentence.section,
    sentence,
    loose: meant.some(({ loose }) => loose),
    count,
  };
}
