import fc from 'fast-check';
import type { KeptItem, KeptReport } from '../../lib/archive/kept.ts';

const days = fc.integer({ min: 1, max: 9 }).map((day) => `2026-01-0${day}T08:00:00.000Z`);
const hash = fc.constantFrom('', 'aa', 'bb', 'cc');
const both = (words: string) => ({ zh_CN: words, en: words });

/** A report with findings of these ids, and nothing else that matters. */
export function reportWith(
  findings: readonly string[],
  { incomplete = 0, notes = [], year = 2024 }: Partial<Shape> = {},
): KeptReport {
  const told = { place: '', now: '', presumed: [] };
  return {
    key: JSON.stringify(['某局', year, 'annual']),
    member: {
      id: `某局 ${year}`,
      form: 'annual-2021',
      family: 'annual',
      organ: '某局',
      year,
      title: null,
      figures: {},
      repeated: [],
      passages: [],
      told: [],
      reorganised: false,
      truncated: false,
    },
    source: {
      kind: 'page',
      url: '',
      title: '',
      auditedAt: '2026-01-01T08:00:00.000Z',
      version: '1',
    },
    checks: { passed: 40, failed: 0, incomplete, notApplicable: 0 },
    passedWithBlanks: 0,
    complete: incomplete === 0,
    notes: [...notes],
    doubts: [],
    caveat: both(''),
    publishedOn: null,
    signedOn: null,
    daysLate: null,
    findings: findings.map((id) => ({
      id,
      code: 'arithmetic',
      severity: 'error',
      message: both(id),
      place: both(''),
      basis: [],
      where: [],
      quotes: [],
      broken: [],
      fixes: [],
      notice: { zh_CN: told, en: told },
    })),
  };
}

interface Shape {
  readonly incomplete: number;
  readonly notes: readonly string[];
  readonly year: number;
}

const report = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3', 'f4'), { maxLength: 4 }),
    incomplete: fc.nat(2),
  })
  .map(({ ids, incomplete }) => reportWith(ids, { incomplete }));

const decisions: fc.Arbitrary<KeptItem['decisions']> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.record({
    state: fc.constantFrom('ignored', 'confirmed', 'told', 'mended'),
    note: fc.constantFrom('', '已核实', '𠀀\u2028"\n'),
    at: days,
  }),
);

/** An item under this key, audited at any time and with any end. */
export function arbitraryItem(name: string): fc.Arbitrary<KeptItem> {
  const address = `https://www.portal.example/${name}`;
  const rest = { at: days, sha256: hash, decisions };
  const about = {
    version: 1,
    key: address,
    address,
    file: null,
    title: '年度报告',
    kind: 'page',
    by: '0.2.0',
  } as const;
  const done = fc.record({ ...rest, reports: fc.array(report, { minLength: 1, maxLength: 1 }) });
  const failed = fc.record({
    ...rest,
    state: fc.constantFrom('no-report', 'unread', 'declined', 'failed', 'skipped'),
    reason: fc.constantFrom('', 'timeout', 'status-403'),
  });
  return fc.oneof(
    done.map((one): KeptItem => ({ ...about, ...one, state: 'done', reason: '' })),
    failed.map((one): KeptItem => ({ ...about, ...one, reports: [] })),
  );
}
