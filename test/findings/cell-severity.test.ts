import { expect, test } from 'vitest';
import { cellSeverityOf } from '../../lib/findings/cell-severity.ts';

const quotes = [{ block: 'b1', start: 0, end: 3, text: '15件', section: null }];

test('a cell that the text contradicts only may be wrong', () => {
  expect(cellSeverityOf({ severity: 'error', quotes })).toBe('warning');
  expect(cellSeverityOf({ severity: 'error', quotes: [] })).toBe('error');
  expect(cellSeverityOf({ severity: 'advice', quotes })).toBe('advice');
});
