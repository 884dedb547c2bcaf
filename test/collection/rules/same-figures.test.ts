import { expect, test } from 'vitest';
import { sameFigures } from '../../../lib/collection/rules/same-figures.ts';
import { checkBetween } from '../../support/check-between.ts';
import { memberWith, row } from '../../support/member.ts';

type Tables = Parameters<typeof memberWith>[0];
const check = (then: Tables, now: Tables) =>
  checkBetween(sameFigures, [memberWith(then, { year: 2022 }), memberWith(now)]);

/** Applications of natural persons: granted, not held, no ready-made information. */
const answered = (granted: number, notHeld: number, notReady: number): Tables => {
  const all = granted + notHeld + notReady;
  return {
    applications: {
      newReceived: row(all, 0, all),
      granted: row(granted, 0, granted),
      'unavailable.notHeld': row(notHeld, 0, notHeld),
      'unavailable.notReadyMade': row(notReady, 0, notReady),
      totalProcessed: row(all, 0, all),
    },
  };
};

test('a whole table of figures that do not come again by chance', () => {
  expect(check(answered(12, 28, 4), answered(12, 28, 4))).toMatchObject({
    findings: [{ severity: 'warning', question: true, variant: 'table' }],
  });
});

test('a small table with figures in two places', () => {
  const proceedings = { cases: [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2] };
  expect(check({ proceedings }, { proceedings }).findings).toMatchObject([{ variant: 'table' }]);
});

test.each([
  ['one figure differs', answered(12, 28, 4), answered(12, 27, 5)],
  ['one application, granted, in either year', answered(1, 0, 0), answered(1, 0, 0)],
  ['twenty applications, all granted', answered(20, 0, 0), answered(20, 0, 0)],
  [
    'the documents in force are those of the year before',
    { disclosure: { normativeDocuments: [0, 0, 386] } },
    { disclosure: { normativeDocuments: [0, 0, 386] } },
  ],
  ['there are no figures', {}, {}],
])('%s: sound', (_case, then, now) => {
  expect(check(then, now)).toMatchObject({ findings: [], checks: { passed: 1 } });
});

test('eight figures that are half of all', () => {
  const rows = {
    'denied.stateSecret': 1,
    'denied.internalAffairs': 2,
    'denied.processInformation': 1,
    'notProcessed.duplicate': 3,
    'notProcessed.publications': 1,
    'denied.enforcementCaseFile': 2,
    'denied.administrativeInquiry': 1,
  };
  const same = Object.fromEntries(
    Object.entries(rows).map(([key, count]) => [key, row(count, 0, count)]),
  );
  const year = (granted: number, all: number) => ({
    applications: {
      ...same,
      newReceived: row(all, 0, all),
      granted: row(granted, 0, granted),
      partiallyGranted: row(4, 0, 4),
      totalProcessed: row(all, 0, all),
    },
  });
  expect(check(year(3, 18), year(5, 20))).toMatchObject({ findings: [{ variant: 'cells' }] });
});
