import type { Spoken } from '../forms/spoken.ts';
import type { Token } from './tokens.ts';

/** What a run of tokens counts or denies. */
export interface Named {
  readonly quantities: readonly string[];
  /** 均, 各: the number is each one's; 分别: one number each, in order; else their sum. */
  readonly share: 'sum' | 'each' | 'ordered';
  /** The token that it begins with. */
  readonly first: number;
  /** The noun was named in another clause: 清理规范性文件，废止3件. */
  readonly distant: boolean;
  /** In what it may be counted besides. */
  readonly units?: string | undefined;
}

const BETWEEN = '[fsedTA:]*(?:,s[fA]*)?';
const JOINED = '[fA]*J+[fng]*';
const BEFORE: readonly RegExp[] = [
  // 予以公开和部分公开共
  new RegExp(`Q(?:${JOINED}Q)*(?=${BETWEEN}$)`, 'u'),
  // 收到…申请, 制发规范性文件
  new RegExp(`V(?:${JOINED}V)*[^V,;?wcxNZ]*A(?=${BETWEEN}$)`, 'u'),
  // 申请已办结, 已答复
  new RegExp(`V(?:${JOINED}V)*(?=${BETWEEN}$)`, 'u'),
  // 依申请公开
  new RegExp(`A(?:${JOINED}A)*(?=${BETWEEN}$)`, 'u'),
];

const EVERY_CHANNEL = /y[^,;N%V]{1,16}Y/gu;

export function tagsOf(tokens: readonly Token[]): string {
  const tags = tokens.map(({ tag }) => tag).join('');
  return tags.replace(EVERY_CHANNEL, (words) => 'f'.repeat(words.length));
}

/**
 * What the words right before a number name: 予以公开及部分公开 names two. `earlier` are the tokens of
 * the sentence before them.
 */
export function namedBy(
  tokens: readonly Token[],
  earlier: readonly Token[],
  spoken: Spoken,
): Named | null {
  const tags = tagsOf(tokens);
  for (const pattern of BEFORE) {
    const match = pattern.exec(tags);
    if (!match) continue;
    const first = match.index;
    const end = first + match[0].length;
    const rest = tags.slice(end);
    const named = quantitiesOf(
      tokens.slice(first, end),
      [...earlier, ...tokens.slice(0, first)],
      spoken,
    );
    if (!named) return null;
    const share = rest.includes('d') ? 'ordered' : rest.includes('e') ? 'each' : 'sum';
    const { quantities } = named;
    return { ...named, first, share: quantities.length > 1 ? share : 'sum' };
  }
  return null;
}

/** What a run of quantities, or a verb and its noun, counts; null where it needs a noun and has none. */
function quantitiesOf(
  words: readonly Token[],
  earlier: readonly Token[],
  { verbs = {}, nouns = {} }: Spoken,
): Pick<Named, 'quantities' | 'distant' | 'units'> | null {
  const own = words.filter(({ tag }) => tag === 'Q').map(({ name }) => name);
  if (own.length > 0) return { quantities: own, distant: false };
  const verb = verbs[words.find(({ tag }) => tag === 'V')?.name ?? ''];
  const isNoun = ({ tag, name }: Token) => tag === 'A' && (!verb || name in verb.counts);
  const noun = words.find(isNoun) ?? (verb ? earlier.findLast(isNoun) : undefined);
  if (!verb) return noun ? { quantities: [nouns[noun.name]?.alone ?? ''], distant: false } : null;
  if (!noun && verb.needsNoun) return null;
  const counted = noun ? verb.counts[noun.name] : Object.values(verb.counts)[0];
  if (counted === undefined) return null;
  const clause = earlier.findLastIndex(({ tag }) => tag === ',' || tag === ';');
  const distant =
    verb.needsNoun === true &&
    noun !== undefined &&
    earlier.lastIndexOf(noun) >= 0 &&
    earlier.lastIndexOf(noun) < clause;
  return { quantities: [counted], distant, units: words.some(isNoun) ? verb.units : undefined };
}

const OPENING = /^[fsedTtongIi]*$/u;
const WHOLE_AFTER = /^[fngeAV]*(Q(?:J+Q)*)[fn]*(?:e[^,;N]*)?$/u;
const NOUN_AFTER = /^f*A[fng]*$/u;

/** 8件予以公开; 收到12件政府信息公开申请. */
export function namedAround(
  left: readonly Token[],
  right: readonly Token[],
  spoken: Spoken,
): Named | null {
  const after = tagsOf(right);
  const whole = WHOLE_AFTER.exec(after);
  if (whole && OPENING.test(tagsOf(left))) {
    const quantities = right.filter(({ tag }) => tag === 'Q').map(({ name }) => name);
    return { quantities, share: 'sum', first: left.length, distant: false };
  }
  return NOUN_AFTER.test(after) ? namedBy([...left, ...right], [], spoken) : null;
}

const ABSENCE = /Z[^,;N%()?wxZ]*?H(?:(?:J+|,)[fngV]*H)*(?=[fngVAeQH]*(?:$|[,;()J]))/gu;

/** 未收到…申请, 没有发生…行政复议、行政诉讼: the quantities that are 0, and the tokens that say so. */
export function absencesIn(tokens: readonly Token[], { quantities, nouns = {} }: Spoken) {
  const absent = tokens.map(({ tag, name }) => {
    if (tag === 'Q') return quantities[name]?.absent ? [name] : [];
    return tag === 'A' ? (nouns[name]?.absent ?? []) : [];
  });
  const heads = tokens.map(({ tag }, index) => (absent[index]?.length ? 'H' : tag)).join('');
  // 因申请引起的复议, 因申请被提起复议: the cause is not what is absent.
  const tags = heads.replace(/H(?=[fn]*g[^,;]*H)|(?<=c[fn]*)H(?=[^,;J]*[HQ])/gu, 'A');
  // 未收到法人申请 leaves the others open; 公民、法人和其他组织 are all there are.
  const all = [...tags.matchAll(ABSENCE)].filter(([words]) => words.split('Q').length !== 2);
  return all.map(({ index, 0: { length } }) => ({
    quantities: absent
      .slice(index, index + length)
      .filter((_, at) => tags[index + at] === 'H')
      .flat(),
    tokens: tokens.slice(index, index + length),
  }));
}
