import { expect, test } from 'vitest';
import { troubled, troubleOf } from '../../lib/session/trouble.ts';

test.each([
  ['Cannot access a chrome:// URL', 'forbidden'],
  ['The extensions gallery cannot be scripted.', 'forbidden'],
  ['Missing host permission for the tab', 'forbidden'],
  ['No tab with id: 1.', 'closed'],
  ['Invalid tab ID: 1', 'closed'],
  ['No tab with id: -1.', 'noTab'],
  ['Invalid tab ID: -1', 'noTab'],
  ['Frame with ID 0 was removed.', 'navigated'],
  ['Something else', 'failure'],
])('"%s" is "%s"', (detail, trouble) => {
  expect(troubleOf(new Error(detail))).toEqual({ trouble, detail });
});

test('an error of our own says itself what it is', () => {
  const detail = 'Cannot access the worker';
  expect(troubleOf(troubled('unstarted', detail))).toEqual({ trouble: 'unstarted', detail });
});

test('whatever else is thrown is told as it is', () => {
  expect(troubleOf('text')).toEqual({ trouble: 'failure', detail: 'text' });
});
