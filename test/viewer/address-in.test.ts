import { expect, test } from 'vitest';
import { addressIn, hashFor } from '../../lib/viewer/address-in.ts';

test.each([
  { address: 'https://portal.example/report.pdf?id=1&name=年报#page=2', tab: 1, page: '' },
  // Chromium draws its tabs' numbers by lot.
  { address: 'http://portal.example/', tab: 2 ** 31 - 1, page: '' },
  { address: 'http://portal.example/', tab: null, page: '' },
  { address: 'http://portal.example/1.pdf', tab: 4, page: 'http://portal.example/1.html?a=b' },
])('a hash asks for what it was made for: $address, $tab', (asked) => {
  expect(addressIn(hashFor(asked))).toEqual(asked);
});

test.each(['', '#', '#address=javascript:alert(1)', '#address=file:///etc/passwd', '#tab=3'])(
  'a hash that asks for nothing on the web: %s',
  (hash) => {
    expect(addressIn(hash)).toBeNull();
  },
);

test('a tab that is none is none', () => {
  expect(addressIn('#address=https://a.example/&tab=-1')?.tab).toBeNull();
});
