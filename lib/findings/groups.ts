import { linked } from '../equations/linked.ts';
import type { Finding } from './finding.ts';

/**
 * Findings of which some tell of one slip, and are told together: those of `codes`, rules about figures of
 * the text, that quote the same words. A wrong number contradicts a table, makes a percentage wrong and a
 * list not add up. All of a group bear the id of its first.
 */
export function inGroups(findings: readonly Finding[], codes: ReadonlySet<string>): Finding[] {
  const told = findings.filter(({ code }) => codes.has(code));
  const passages = passagesOf(told);
  const groups = new Map<string, string>();
  const passagesIn = ({ quotes }: Finding) =>
    quotes.map(({ block, start }) => passages.get(block)?.get(start));
  for (const group of linked(told, passagesIn)) {
    const [first, ...others] = group;
    if (first && others.length > 0) for (const { id } of group) groups.set(id, first.id);
  }
  return findings.map((finding) => {
    const group = groups.get(finding.id);
    return group === undefined ? finding : { ...finding, group };
  });
}

interface Passage {
  to: number;
}

/** The words that findings quote, by block and by where each quote starts; quotes that overlap are one passage. */
function passagesOf(
  findings: readonly Finding[],
): ReadonlyMap<string, ReadonlyMap<number, Passage>> {
  const byBlock = Map.groupBy(
    findings.flatMap(({ quotes }) => quotes),
    ({ block }) => block,
  );
  const passages = new Map<string, ReadonlyMap<number, Passage>>();
  for (const [block, quotes] of byBlock) {
    const byStart = new Map<number, Passage>();
    let last: Passage = { to: -1 };
    for (const { start, end } of quotes.toSorted((a, b) => a.start - b.start)) {
      if (start < last.to || byStart.has(start)) last.to = Math.max(last.to, end);
      else last = { to: end };
      byStart.set(start, last);
    }
    passages.set(block, byStart);
  }
  return passages;
}

/** Findings as they are told: each group together where its first stands. */
export function toldTogether<
  Told extends { readonly id: string; readonly group?: string | undefined },
>(findings: readonly Told[]): Told[][] {
  return [...Map.groupBy(findings, ({ id, group = id }) => group).values()];
}
