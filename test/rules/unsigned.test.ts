import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { unsigned } from '../../lib/rules/unsigned.ts';

test('passes an organ and a date', () => {
  expect(checkWritten(unsigned).outcome).toBe('passed');
});

test('passes both in one line', () => {
  expect(checkWritten(unsigned, { signature: ['青岭县水务局2024年1月15日'] }).outcome).toBe(
    'passed',
  );
});

test('passes a colophon', () => {
  expect(
    checkWritten(unsigned, { signature: ['清溪镇党政办公室', '2024年1月17日印发'] }).outcome,
  ).toBe('passed');
});

test('passes a signature under the title', () => {
  expect(
    checkWritten(unsigned, { front: ['青岭县水务局', '2024年1月15日'], signature: [] }).outcome,
  ).toBe('passed');
});

test('misses both', () => {
  expect(checkWritten(unsigned, { signature: [] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', variant: 'both', arguments: {} }],
  });
});

test('misses the organ', () => {
  expect(checkWritten(unsigned, { signature: ['2024年1月15日'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', variant: 'organ', arguments: {} }],
  });
});

test('misses the date', () => {
  expect(checkWritten(unsigned, { signature: ['青岭县水务局'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', variant: 'date', arguments: {} }],
  });
});
