import { ENOUGH, type Heading, type Headings } from './headings.ts';
import type { ProseBlock, ReadBlock } from './prose.ts';

/** The table that the form has in the section stands below. */
const ABOVE_ITS_TABLE = 0.6;
/** The section before it in the form stands above, the one after it below. */
const IN_ORDER = 0.4;
const TEXTS_BEFORE_A_TABLE = 2;

interface Candidate extends Heading {
  readonly block: ProseBlock;
  /** Its place among the blocks. */
  readonly at: number;
}

/**
 * The headings among the blocks: lines that their words, their number, their place and the table below
 * them make a section's, all numbered alike as far as the same section is not headed twice. An item in
 * a section ("（一）主动公开政府信息情况", "5、行政复议、行政诉讼情况。2020年未…") is none, nor is a line of a
 * table of contents.
 */
export function chosenHeadings(
  blocks: readonly ReadBlock[],
  read: ReadonlyMap<string, string | undefined>,
  known: Headings,
): ReadonlyMap<ReadBlock, Heading> {
  const order = new Map(known.sections.map((key, index) => [key, index]));
  const placeOf = ({ name }: Heading) => order.get(name) ?? 0;
  const all = blocks.flatMap((block, at): Candidate[][] => {
    if (block.kind !== 'text') return [];
    const below = sectionBelow(blocks, at, read);
    const rated = known.candidatesOf(block).map((heading) => ({
      ...heading,
      score: heading.score + (below === heading.name ? ABOVE_ITS_TABLE : 0),
      block,
      at,
    }));
    return rated.length > 0 ? [rated] : [];
  });
  const sure = all.map((rated) => best(rated));
  const around = neighboursIn(sure.flatMap((one) => one ?? []));
  const named = Map.groupBy(sure, (one) => one?.name);
  const weighed = all.flatMap((rated, index) => {
    const isElsewhere = (name: string) =>
      (named.get(name)?.length ?? 0) > Number(sure[index]?.name === name);
    const weigh = (one: Candidate) => (isElsewhere(one.name) ? one : inOrder(one, around, placeOf));
    return best(rated.map(weigh)) ?? [];
  });
  const style = styleOf(weighed);
  const ofStyle = weighed.filter((one) => one.style === style);
  const listed = listedIn(ofStyle, blocks);
  const unlisted = weighed.filter((one) => !listed.has(one));
  const own = ofOneStyle(unlisted, style, placeOf);
  return new Map(own.map((heading) => [heading.block, heading]));
}

/** The likeliest of what a line may head, if it is likely enough. */
function best(rated: readonly Candidate[]): Candidate | undefined {
  const [first] = rated.toSorted((a, b) => b.score - a.score);
  return first && first.score >= ENOUGH ? first : undefined;
}

/** The section of the table that follows a line at once. */
function sectionBelow(
  blocks: readonly ReadBlock[],
  at: number,
  read: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const next = blocks.slice(at + 1, at + 2 + TEXTS_BEFORE_A_TABLE);
  const table = next.find((block) => block.kind === 'grid');
  return table?.kind === 'grid' ? read.get(table.grid.id) : undefined;
}

/** The last of some candidates, in page order, above a place, and the first below it. */
function neighboursIn(candidates: readonly Candidate[]) {
  return ({ at }: Candidate) => {
    let [from, to] = [0, candidates.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((candidates[middle]?.at ?? at) < at) from = middle + 1;
      else to = middle;
    }
    const above = candidates[from - 1];
    const below = candidates[from]?.at === at ? candidates[from + 1] : candidates[from];
    return { above, below };
  };
}

function inOrder(
  one: Candidate,
  around: ReturnType<typeof neighboursIn>,
  placeOf: (heading: Heading) => number,
): Candidate {
  const { above, below } = around(one);
  const place = placeOf(one);
  const fits =
    above !== undefined &&
    below !== undefined &&
    placeOf(above) === place - 1 &&
    placeOf(below) === place + 1;
  return fits && one.words > 0 ? { ...one, score: one.score + IN_ORDER } : one;
}

/** How most sections are numbered. Bracketed numbers have to be three at least. */
function styleOf(found: readonly Candidate[]): string {
  const styles = [...Map.groupBy(found, ({ style }) => style)]
    .map(([style, own]) => ({ style, sections: new Set(own.map(({ name }) => name)).size }))
    .filter(({ style, sections }) => sections >= 3 || !style.startsWith('('));
  const [most] = styles.sort((a, b) => b.sections - a.sections);
  return most?.style ?? '';
}

/**
 * Those of one style, of each section the likeliest; and what is numbered otherwise where it stands in
 * order between them and heads a section that they do not.
 */
function ofOneStyle(
  found: readonly Candidate[],
  style: string,
  placeOf: (heading: Heading) => number,
): readonly Candidate[] {
  const main = found.filter((one) => one.style === style);
  const top = new Map<string, number>();
  for (const { name, score } of main) top.set(name, Math.max(score, top.get(name) ?? 0));
  const own = main.filter(({ name, score }) => score >= (top.get(name) ?? 0) - 0.01);
  const around = neighboursIn(own);
  const others = found.filter((one) => {
    if (one.style.startsWith('(') || one.style === style || top.has(one.name)) return false;
    const { above, below } = around(one);
    return (
      (above === undefined || placeOf(above) < placeOf(one)) &&
      (below === undefined || placeOf(below) > placeOf(one))
    );
  });
  return [...own, ...others].sort((a, b) => a.at - b.at);
}

/**
 * The lines of a table of contents: each heads its section once more further down, with nothing but short
 * lines until the next; the last one of them stands above the first section's own heading.
 */
function listedIn(
  found: readonly Candidate[],
  blocks: readonly ReadBlock[],
): ReadonlySet<Candidate> {
  const listed = new Set<Candidate>();
  const lasts = new Map(found.map((one) => [one.name, one]));
  let first: Candidate | undefined;
  found.forEach((one, index) => {
    if (lasts.get(one.name) === one) return;
    const next = found[index + 1];
    const between = blocks.slice(one.at + 1, next?.at);
    const bare = !one.runsOn && between.every((block) => block.kind === 'text' && isItem(block));
    const before = found[index - 1];
    const last = before && listed.has(before) && first?.name === next?.name;
    if (!bare && !last) return;
    listed.add(one);
    first ??= one;
  });
  return listed;
}

function isItem({ text }: ProseBlock): boolean {
  return text.length <= 30 && !/[。；;]/u.test(text);
}
