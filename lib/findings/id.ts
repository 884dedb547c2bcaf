import type { Audit } from './audit.ts';
import type { Argument, Defect, Finding } from './finding.ts';

/**
 * A finding's id: its code and a hash of what it says of which place. The same page gives the same id
 * again; a figure that has changed since gives another, so that an old "ignore" hides no new defect.
 * Broken identities are the same however they are explained; arguments count where nothing else tells,
 * or what is quoted only stands near.
 */
export function findingId(defect: Defect): string {
  const { code, variant, where, quotes, broken, near } = defect;
  const isPlaced = where.length + broken.length > 0 || (quotes.length > 0 && near === undefined);
  const said = JSON.stringify([
    broken.length > 0 ? '' : (variant ?? ''),
    where.map(({ table, row, column, text }) => [table, row, column, text]),
    quotes.map(({ text, section }) => [text, section]),
    broken.map(({ identity, left, right }) => [identity, left, right]),
    isPlaced ? {} : hashed(defect.arguments),
  ]);
  return `${code}-${hash(said)}`;
}

/** Arguments without the names of their kinds: {"section": {"section": "others"}} is {"section": "others"}. */
function hashed(given: Defect['arguments']): Record<string, unknown> {
  const plain = (value: Argument) => (typeof value === 'object' ? Object.values(value)[0] : value);
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, plain(value)]));
}

/** A short name for a text: FNV-1a over UTF-16 units, twice with different offsets: 64 bits in base 36. */
export function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((offset) => {
      let value = offset;
      for (let index = 0; index < text.length; index++) {
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
      }
      return (value >>> 0).toString(36);
    })
    .join('');
}

/**
 * Gives every finding of a report an id of its own: of the same defect told twice, the second's ends in
 * "-2". What else is on the page does not matter, so that a report has the same ids wherever it is published.
 */
export function withDistinctIds<One extends Finding>(findings: readonly One[]): One[] {
  const distinct = numberer();
  return findings.map((finding) => ({ ...finding, id: distinct(finding.id) }));
}

/** The ids that 0.1 gave to each report's findings: distinct over all reports of the page, in page order. */
export function idsOverPage(audits: readonly Audit[]): string[][] {
  const distinct = numberer();
  return audits.map(({ findings }) => findings.map((finding) => distinct(findingId(finding))));
}

/** Numbers ids that come again. */
function numberer(): (id: string) => string {
  const times = new Map<string, number>();
  return (id) => {
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}-${time}`;
  };
}
