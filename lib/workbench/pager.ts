import { linkAddress } from '../settings/link-address.ts';
import type { FoundLinks } from '../sources/html/read-links.ts';

/** Words of links that lead on in a list. */
const onward = /^(?:下一?页|后一?页|下页|next|[>›»]{1,2})[>›»]*$/iu;
const last = /^(?:尾页|末页|最后一?页|last)[>›»|]*$/iu;
const number = /^(?:第)?(\d{1,3})(?:页)?$/u;

/** No list is followed further. */
const mostPages = 200;

/** The one number in which the addresses of a list's pages differ: "index_" and ".html" around 3. */
interface Numbered {
  readonly before: string;
  readonly after: string;
  readonly number: number;
}

/** The places of an address that portals count pages in: `index_3.html`, `/3.html`, `page=3`, `/p/3/`. */
function numbersIn(address: string): Numbered[] {
  return [...address.matchAll(/(?<=[_/=-])\d{1,3}(?=$|[./&#-])/g)].map(({ 0: digits, index }) => ({
    before: address.slice(0, index),
    after: address.slice(index + digits.length),
    number: Number(digits),
  }));
}

/**
 * The other pages of a list, in their order, as far as this one tells: what its page numbers and its words
 * for the next and the last page lead to, and those between them where their addresses only count on.
 */
export function otherPages({ address, links }: Pick<FoundLinks, 'address' | 'links'>): string[] {
  const own = linkAddress(address);
  const origin = new URL(address).origin;
  const turns = links.flatMap((link) => {
    const words = link.text.replace(/\s/g, '');
    const isTurn = onward.test(words) || last.test(words) || number.test(words);
    const at = linkAddress(link.address);
    return isTurn && at !== own && new URL(at).origin === origin ? [at] : [];
  });
  const found = new Set(turns);
  const furthest = mostOf(turns.flatMap(numbersIn), own);
  if (furthest) {
    const from = Math.min(...numbersLike(turns, furthest));
    for (let page = from; page <= Math.min(furthest.number, mostPages); page++) {
      found.add(furthest.before + page + furthest.after);
    }
  }
  found.delete(own);
  return [...found].sort(inOrder).slice(0, mostPages);
}

/** The highest of the numbers in which pages of this list differ from one another, or from this one. */
function mostOf(numbers: readonly Numbered[], own: string): Numbered | undefined {
  const folder = own.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
  return numbers
    .filter(({ before }) => before.startsWith(folder))
    .toSorted((a, b) => b.number - a.number)
    .find((one) => {
      const isIndex =
        /(?:index|list|default|p|page(?:no|num|index)?|cur(?:rent)?page)[_=/-]$/i.test(one.before);
      return isIndex || numbers.filter((other) => isLike(one, other)).length > 1;
    });
}

const isLike = (a: Numbered, b: Numbered) => a.before === b.before && a.after === b.after;

const numbersLike = (addresses: readonly string[], like: Numbered) =>
  addresses.flatMap((one) =>
    numbersIn(one)
      .filter((other) => isLike(like, other))
      .map((other) => other.number),
  );

const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
