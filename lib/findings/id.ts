import type { Audit } from './audit.ts';
import type { Argument, Defect } from './finding.ts';

/**
 * A finding's id: its code and a hash of what it says of which place. The same page gives the same id
 * again; a figure that has changed since gives another, so that an old "ignore" hides no new defect.
 * Broken identities are the same however they are explained; arguments count where nothing else tells.
 */
export function findingId(defect: Defect): string {
  const { code, variant, where, quotes, broken } = defect;
  const said = JSON.stringify([
    broken.length > 0 ? '' : (variant ?? ''),
    where.map(({ table, row, column, text }) => [table, row, column, text]),
    quotes.map(({ text, section }) => [text, section]),
    broken.map(({ identity, left, right }) => [identity, left, right]),
    where.length + quotes.length + broken.length === 0 ? hashed(defect.arguments) : {},
  ]);
  return `${code}-${hash(said)}`;
}

/** Arguments without the names of their kinds: {"section": {"section": "others"}} is {"section": "others"}. */
function hashed(given: Defect['arguments']): Record<string, unknown> {
  const plain = (value: Argument) => (typeof value === 'object' ? Object.values(value)[0] : value);
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, plain(value)]));
}

/** FNV-1a over UTF-16 units, twice with different offsets: 64 bits in base 36. */
function hash(text: string): string {
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
 * Gives every finding of a page an id of its own: where two reports have the same defect, the second's
 * id ends in "-2". Reports stand in page order, so that the next run gives the same ids again.
 */
export function withDistinctIds(audits: readonly Audit[]): Audit[] {
  const times = new Map<string, number>();
  return audits.map((audit) => ({
    ...audit,
    findings: audit.findings.map((finding) => {
      const time = (times.get(finding.id) ?? 0) + 1;
      times.set(finding.id, time);
      return time === 1 ? finding : { ...finding, id: `${finding.id}-${time}` };
    }),
  }));
}
