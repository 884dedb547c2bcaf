import { expect, test } from 'vitest';
import { isWebAddress } from '../../lib/session/web-address.ts';

test.each(['https://portal.example/', 'HTTP://portal.example/a.pdf'])('%s is one', (address) => {
  expect(isWebAddress(address)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,',
  'file:///etc',
  'chrome://version',
  ' https://a',
])('%s is none', (address) => {
  expect(isWebAddress(address)).toBe(false);
});
