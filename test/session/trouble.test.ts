import { expect, test } from 'vitest';
import { troubleOf } from '../../lib/session/trouble.ts';

test.each([
  ['Cannot access a chrome:// URL', 'forbidden'],
  ['The extensions gallery cannot be scripted.', 'forbidden'],
  ['Missing host permission for the tab', 'forbidden'],
  ['No tab with id: 1.', 'closed'],
  ['Invalid tab ID: 1', 'closed'],
  ['Frame with ID 0 was removed.', 'navigated'],
  ['Something else', 'failure'],
])('"%s" is "%s"', (detail, trouble) => {
  expect(troubleOf(new Error(detail))).toEqual({ trouble, detail });
});

test('whatever else is thrown is told as it is', () => {
  expect(troubleOf('text')).toEqual({ trouble: 'failure', detail: 'text' });
});
