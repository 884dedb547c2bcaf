import { normalise } from '../document/normalise.ts';
import type { Form } from '../forms/form.ts';
import { organOfLine, titleReader } from '../report/title.ts';
import { linkAddress } from '../settings/link-address.ts';
import type { FoundLink, FoundLinks } from '../sources/html/read-links.ts';
import { dayIn } from './day-in.ts';
import { fileNameOf } from './file-name.ts';
import { kindOfLink, type LinkKind } from './link-kind.ts';

/** A link that can be taken. */
export interface Candidate {
  /** `linkAddress` of it. */
  readonly address: string;
  readonly title: string;
  readonly kind: LinkKind;
  /** The body and the year of its title; "" and null where that names none. */
  readonly organ: string;
  readonly year: number | null;
  /** When the list says it was published, "2024-01-05"; "" where it does not. */
  readonly day: string;
  /** Whether it looks like a report of a known form. */
  readonly likely: boolean;
}

/** What is no report, though its title may speak of one. */
const about =
  /通知|方案|指南|目录|制度|培训|办法|规定|规范|解读|问答|流程|要点|计划|模板|格式|填报|样表|首页|更多|专栏|栏目|返回|下一页|上一页/u;

/** Words of a link that may name a report where the page itself says what it lists. */
const yearly = /年报|年度报告|20\d{2}年/u;

/** What stands after the body in a short title. */
const yearlyEnd = /(?:工作)?(?:年报|年度报告)$/u;

/** Where an article of a portal ends: in a number. A body's own site does not. */
const article = /\d{3,}[^/]*$/;

/** Shorter words are a menu's. */
const shortest = 6;

/** Judges the links of a page by the titles that the forms describe. */
export function candidateFinder(forms: readonly Pick<Form, 'title'>[]) {
  const readers = [...new Set(forms.map(({ title }) => title))].map((title) => ({
    ...titleReader(title),
    isOf: new RegExp(title.subject, 'u'),
    ends: new RegExp(`${title.ends}(?:[（(][^（）()]*[）)])?$`, 'u'),
  }));

  function judge(words: string, inList: boolean) {
    const own = readers.find(({ isTitle }) => isTitle(words));
    const read = (own ?? readers[0])?.read(words) ?? { organ: '', year: null };
    const isNamed = read.organ !== '' || read.year !== null;
    const isReport = own?.ends.test(words) === true || (inList && yearly.test(words));
    const likely = isNamed && isReport && !about.test(words);
    return { ...read, organ: likely ? read.organ.replace(yearlyEnd, '') : '', likely };
  }

  /** One of each address, in the page's order; the page itself and what is plainly of its menu left out. */
  return ({ address, title, headings, links }: FoundLinks): Candidate[] => {
    const says = [title, ...headings].map((words) => normalise(words));
    const lists = says.filter(
      (words) =>
        /年报|年度报告/u.test(words) &&
        !about.test(words) &&
        readers.some(({ isOf }) => isOf.test(words)),
    );
    const inList = lists.length > 0;
    const years = new Set(lists.flatMap((words) => readers[0]?.read(words).year ?? []));
    const [listed = null] = years.size === 1 ? years : [];
    /** A list that says itself what it is may name nothing but bodies. */
    const ofBody = (words: string, address: string, kind: LinkKind) =>
      inList && organOfLine(words) !== null && (kind !== 'page' || article.test(address))
        ? { organ: words, year: listed, likely: true }
        : null;
    const own = linkAddress(address);
    const found = new Map<string, Candidate>();
    for (const link of links) {
      const at = linkAddress(link.address);
      if (at === own) continue;
      const kind = kindOfLink(link);
      const words = wordsOf(link) || (kind === 'page' ? '' : fileNameOf(link.address));
      const name = withoutEnding(words);
      const judged = ofBody(name, at, kind) ?? judge(name, inList);
      const before = found.get(at);
      if (before && before.title.length >= words.length) continue;
      if (kind === 'page' && !judged.likely && words.length < shortest) continue;
      found.set(at, { address: at, title: words, kind, ...judged, day: dayIn(link) });
    }
    return [...found.values()];
  };
}

/** What a link is called: its longer name where it is cut short. */
function wordsOf({ text, title }: FoundLink): string {
  const words = normalise(text);
  const whole = normalise(title);
  const isCut = /…$|\.{3}$/.test(words) || words.length < shortest;
  if (isCut && whole.length > words.length) return whole;
  return words;
}

/** Without a file's ending, and a day beside it. */
const withoutEnding = (words: string) =>
  words
    .replace(/^(?:[·•]|\d{1,3}[.、])\s*/u, '')
    .replace(/[[（(【]?20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?[\])）】]?$/u, '')
    .replace(/\.(?:pdf|docx?|wps|html?|txt|ofd|xlsx?)$/i, '')
    .trim();
