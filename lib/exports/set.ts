import { decisionOf, type KeptFinding, type KeptItem, type KeptReport } from '../archive/kept.ts';
import { severities } from '../findings/finding.ts';
import { toldTogether } from '../findings/groups.ts';
import type { Crossfoot, CrossfootSet } from '../summary/crossfoot-schema.ts';
import type { Language } from '../summary/translate.ts';

/**
 * Kept items as `crossfoot-set/1`, in a person's language; `madeAt` is ISO 8601, UTC. `unfinished` is how far
 * a run is that has not ended.
 */
export function setOf(
  items: readonly KeptItem[],
  between: CrossfootSet['between'],
  language: Language,
  madeAt: string,
  unfinished: CrossfootSet['unfinished'] | null = null,
): CrossfootSet {
  return {
    schema: 'crossfoot-set/1',
    madeAt,
    items: items.map((item) => ({
      address: item.address,
      file: item.file,
      state: item.state,
      reason: item.reason || null,
      reports: item.reports.map((report) => crossfootOfKept(item, report, language)),
    })),
    between,
    ...(unfinished && { unfinished }),
  };
}

/** A kept report as `crossfoot/1`: the same that was copied when it was audited. */
function crossfootOfKept(
  item: Pick<KeptItem, 'decisions'>,
  report: KeptReport,
  language: Language,
): Crossfoot {
  const { member, labels, source, checks, passedWithBlanks, notes, caveat } = report;
  const { form, organ, year, figures } = member;
  const noteOf = ({ id }: KeptFinding) => {
    const decision = decisionOf(item, report, id);
    return decision?.state === 'ignored' ? decision.note : undefined;
  };
  const findings = openInOrder(item, report).map((finding) => findingIn(finding, language));
  const ignored = report.findings.flatMap((finding) => {
    const note = noteOf(finding);
    return note === undefined ? [] : { ...findingIn(finding, language), note };
  });
  return {
    schema: 'crossfoot/1',
    source,
    report: { form, organ, year, tables: figures, ...(labels && { labels }) },
    checks,
    ...(passedWithBlanks > 0 && { passedWithBlanks }),
    ...(notes.length > 0 && { notes }),
    ...(caveat[language] !== '' && { caveat: caveat[language] }),
    findings,
    ...(ignored.length > 0 && { ignored }),
  };
}

/** Findings that are not ignored: the gravest first, those of one slip side by side. */
export function openInOrder(item: Pick<KeptItem, 'decisions'>, report: KeptReport): KeptFinding[] {
  const open = report.findings.filter(
    ({ id }) => decisionOf(item, report, id)?.state !== 'ignored',
  );
  const weightOf = ({ severity }: KeptFinding) => severities.indexOf(severity);
  return toldTogether(open)
    .flat()
    .toSorted((a, b) => weightOf(a) - weightOf(b));
}

function findingIn(finding: KeptFinding, language: Language): Crossfoot['findings'][number] {
  const { place: _place, basis: _basis, notice: _notice, message, ...rest } = finding;
  return { ...rest, message: message[language] };
}
