import type { PlacedQuote } from '../../findings/finding.ts';
import { type Compared, defineBetween, type ToldBetween } from '../between.ts';
import { bodyKey } from '../body-key.ts';
import type { Collection } from '../collection.ts';
import { type KnownName, type NameIndex, nameAt, nameIndexOf } from '../foreign-names.ts';
import type { Member, Passage } from '../member.ts';
import { placesIn } from '../places.ts';

/** Where a sentence's subject begins: behind its number and the year that it speaks of. */
const OPENING =
  /(?<=^|[。；;\n])(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?:20\d\d年(?:度)?[,，]?|本年度?[,，]?|全年[,，]?|今年[,，]?)?(?:以来[,，]?)?/gu;
/** What a body does of which a report is told. */
const DOES =
  /^(?:人民政府|政府|办事处)?(?:坚持|高度重视|认真|严格|积极|全面|深入|持续|切实|紧紧|不断|依法|(?:共|累计)?(?:收到|受理|办理|公开|发布)|未收到|没有收到|主动公开|始终|着力|进一步|党委|党政|通过)/u;
/** What is a body's own: 白石镇人民政府网站, 白石镇政务公开工作. */
const OWNED =
  /^(?:的)?(?:门户网站|政府网站|网站|官网|官方|公众号|微信|政务公开|政府信息公开|信息公开|政务新媒体|公开(?:专栏|栏))/u;
/** Who has gone there, or works with it, names it rightly. */
const TOGETHER = /(?:学习|借鉴|参观|交流|赴|到|与|同|和|及|向|、)$/u;
const COUNTY = /(?:县|区|旗)$/u;

/** The name of another report's body where a report speaks of itself, or of a place that is in another county. */
export const foreignName = defineBetween({
  code: 'foreign-name',
  severity: 'warning',
  basis: '实务',
  *check(collection): Iterable<Compared> {
    const index = nameIndexOf(collection);
    for (const report of collection.distinct) {
      const member = collection.members[report];
      if (!member?.organ) yield 'incomplete';
      else {
        const told = [...namesOf(member.organ, member, report, index, collection)];
        if (told.length > 0) yield* told;
        else yield member.truncated ? 'incomplete' : 'passed';
      }
    }
  },
});

/** Each foreign name once, with every place where it stands. */
function namesOf(
  organ: string,
  member: Member,
  report: number,
  index: NameIndex,
  collection: Collection,
): ToldBetween[] {
  const found = member.passages.flatMap((passage) => [
    ...subjectsIn(passage, index).map((one) => ({ ...one, variant: 'subject' })),
    ...ownersIn(passage, index).map((one) => ({ ...one, variant: 'owner' })),
    ...placesOf(passage, index).map((one) => ({ ...one, variant: 'place' })),
  ]);
  const foreign = found.filter(({ known, variant }) => {
    if (variant === 'place') return isElsewhere(known, organ);
    return isOfRank(known.name, organ, variant === 'owner') && isForeign(known, organ);
  });
  const byName = Map.groupBy(foreign, ({ known }) => known.name);
  return [...byName].flatMap(([name, all]) => {
    const [first] = all;
    if (!first) return [];
    const others = collection.distinct.filter((other) => {
      const { organ: own, family, year } = collection.members[other] ?? {};
      return (
        own &&
        first.known.keys.includes(bodyKey(own)) &&
        family === member.family &&
        year === member.year
      );
    });
    return {
      reports: [report, ...others.slice(0, 1)],
      question: true as const,
      variant: first.variant,
      arguments: { name, organ },
      quotes: all.map(({ passage, start, end }) => quoteOf(passage, start, end, report)),
    };
  });
}

interface Found {
  readonly known: KnownName;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

function subjectsIn(passage: Passage, index: NameIndex): Found[] {
  const { text, section } = passage;
  if (section === null) return [];
  return [...text.matchAll(OPENING)].flatMap((match) => {
    const start = match.index + match[0].length;
    const known = nameAt(text, start, index);
    if (!known) return [];
    const end = start + known.name.length;
    return DOES.test(text.slice(end, end + 16)) ? [{ known, passage, start, end }] : [];
  });
}

function ownersIn(passage: Passage, index: NameIndex): Found[] {
  return namesIn(passage, index).filter(({ start, end }) => {
    const { text } = passage;
    return OWNED.test(text.slice(end, end + 8)) && !TOGETHER.test(text.slice(0, start).slice(-2));
  });
}

function placesOf(passage: Passage, index: NameIndex): Found[] {
  return namesIn(passage, index).filter(({ known }) => known.isPlace);
}

/** Every known name in a passage. */
function namesIn(passage: Passage, index: NameIndex): Found[] {
  const { text, section } = passage;
  const found: Found[] = [];
  for (let at = 0; section !== null && at < text.length; at++) {
    const known = nameAt(text, at, index);
    if (!known) continue;
    found.push({ known, passage, start: at, end: at + known.name.length });
    at += known.name.length - 1;
  }
  return found;
}

/** 白石镇积极配合 may stand in a department's report; its full name at the head of a sentence is left over. */
const FORMAL = /(?:人民政府|办事处)$/u;

/** A township's report may well tell of a department and what it does, and of its website; none of a township's. */
function isOfRank(name: string, organ: string, isOwner: boolean): boolean {
  const rank = rankOf(name);
  const isLeftOver = isOwner || FORMAL.test(name);
  return rank === rankOf(organ) || (isLeftOver && rank === 'township');
}

function rankOf(name: string): string {
  const bare = bodyKey(name);
  if (/(?:镇|乡|街道|苏木)$/u.test(bare)) return 'township';
  return /[省市县区旗州盟]$/u.test(bare) ? 'government' : 'department';
}

/** Whether a name is of no body that is the report's own body, above it or below it. */
function isForeign({ name, keys }: KnownName, organ: string): boolean {
  if (organ.includes(name.replace(/(?:人民)?政府$/u, ''))) return false;
  const own = bodyKey(organ);
  return keys.every(
    (key) =>
      !own.startsWith(key) && !key.startsWith(own) && !own.endsWith(key) && !key.endsWith(own),
  );
}

/** Whether all places called so are in other counties than the report's, as far as both names tell theirs. */
function isElsewhere({ name, keys }: KnownName, organ: string): boolean {
  const own = placesIn(organ);
  const county = own.findLast((place) => COUNTY.test(place));
  if (county === undefined || own.some((place) => place.endsWith(name))) return false;
  return keys.every((key) => {
    const other = placesIn(key).findLast((place) => COUNTY.test(place));
    return other !== undefined && !other.endsWith(county) && !county.endsWith(other);
  });
}

function quoteOf(
  { block, section, text }: Passage,
  start: number,
  end: number,
  report: number,
): PlacedQuote {
  return { block, section, start, end, text: text.slice(start, end), report };
}
