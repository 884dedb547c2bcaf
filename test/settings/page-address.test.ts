import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageAddress } from '../../lib/settings/page-address.ts';

const page = 'https://portal.example/xxgk/2023';

describe('an address keeps what names its content', () => {
  test.each([
    '.html',
    '?id=1234',
    '?docid=8a8a8a2f7e5b4c3d9e0f1a2b3c4d5e6f',
    '?articleId=5d41402a-bc4b-4a76-b971-9d911017c592&page=2',
    '?m=content&c=index&a=show&catid=12&id=345',
    '?newsid=7&date=2024-01-20',
    '?type=ndbg2023',
    '?1234',
    '#/detail/12',
    '#!/report/2023?id=12',
    '/index#id=12',
    '/art/2024/1/20/art_1229_5.html',
    '/8a8a8a2f7e5b4c3d9e0f1a2b3c4d5e6f.html',
    '/col/col1229,1.html',
    '/list~5.html',
    '?columnId=7c9e&infoId=0f',
    '/session/20240120/1.html',
    '/session/third/5d41402abc4b2a76.html',
    '/session-3/5d41402abc4b2a76/',
    '/inside-5d41402abc4b2a76/x',
    '/col-5d41402abc4b2a76/x',
    '?guid=550e8400-e29b-41d4-a716-446655440000',
  ])('%s', (rest) => expect(pageAddress(page + rest)).toBe(page + rest));

  test.each([
    ['chrome://extensions', 'chrome://extensions'],
    ['file:///home/a/b.html', 'file:///home/a/b.html'],
    ['about:blank', 'about:blank'],
    ['', ''],
  ])('%s', (address, kept) => expect(pageAddress(address)).toBe(kept));
});

describe('an address loses what names its reader', () => {
  test.each([
    ['?id=12&token=abc', '?id=12'],
    ['?access_token=eyJhbGciOiJIUzI1NiJ9.e30.x&id=12', '?id=12'],
    ['?sid=12345', ''],
    ['?PHPSESSID=3k2j&newsid=5', '?newsid=5'],
    ['?JSESSIONID=ABCDEF&id=7', '?id=7'],
    ['?userId=31&openid=o6_bmjrPTlm6&docId=9', '?docId=9'],
    ['?id=3&sign=0f&timestamp=1705737600000&nonce=77', '?id=3'],
    ['?X-Amz-Signature=ab&X-Amz-Date=20240120T000000Z', ''],
    ['?phone=13800138000&id=1', '?id=1'],
    ['?id=3&_=1705737600000&r=0.8471', '?id=3'],
    ['?k=q8ZxT0vB', ''],
    ['?code=071x2G0w', ''],
    [';jsessionid=1A2B3C?id=4', '?id=4'],
    ['/a;v=1/b;jsessionid=1', '/a/b'],
    ['/(S(lit3py55t21z5v55vlm25s55))/page.aspx', '/page.aspx'],
    ['#top', ''],
    ['#access_token=abc&id=12', '#id=12'],
    ['#/detail/12?token=abc', '#/detail/12'],
    ['#/detail/12?id=5&ticket=ST-1', '#/detail/12?id=5'],
    ['?%74oken=abc&id=1', '?id=1'],
    ['?%2574oken=12&id=1', '?id=1'],
    ['?ｔｏｋｅｎ=12', ''],
    ['?口令=12&姓名=张三&id=1', '?id=1'],
    ['?vcode=1234&accesskey=12&pin=8842&idNo=11010119', ''],
    ['?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&ssid=3', ''],
    ['?hsid=8a8a8a2f', ''],
    ['?id=ST-1856339-aA5Yuvrxzpv8Tau1cYQ7', ''],
    ['/jsessionid=1A2B/x.html', '/x.html'],
    ['/jsessionid/1A2B/x.html', '/jsessionid/x.html'],
    ['/x.jsp%3Bjsessionid=1A2B', '/x.jsp'],
    ['/x.jsp%253Bjsessionid=1A2B', '/x.jsp'],
    ['/token=abc/x.html', '/x.html'],
    ['/x.html&token=abc', '/x.html'],
    ['/x.do!ticket=abc', '/x.do'],
    ['/x%3Ftoken%3Dabc', '/x'],
    ['/(S(lit3py55t21z5v55vlm25s55))', ''],
    ['/%28S%28lit3py55t21z5v55vlm25s55%29%29/page.aspx', '/page.aspx'],
    ['/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3/x', '/x'],
    ['#/x#token=abc', '#/x'],
    ['#/token/abc', '#/token'],
    ['/session/3f9a0c4be1d27788/x.html', '/session/x.html'],
    ['/user_session/550e8400-e29b-41d4-a716-446655440000/x', '/user_session/x'],
    ['/auth/170573760000/x', '/auth/x'],
    ['/sid-3f9a0c4be1d27788/x.html', '/x.html'],
    ['/session_3f9a0c4be1d27788', ''],
    ['/JSESSIONID.A1B2C3D4E5F6/x', '/x'],
    ['#/session/3f9a0c4be1d27788', '#/session'],
  ])('%s', (rest, kept) => expect(pageAddress(page + rest)).toBe(page + kept));

  test('a user’s name and password', () => {
    expect(pageAddress('https://a:b@portal.example/x')).toBe('https://portal.example/x');
    expect(pageAddress('https://a@b:c@d@portal.example/x')).toBe('https://portal.example/x');
    expect(pageAddress('//a:b@portal.example/x')).toBe('//portal.example/x');
    expect(pageAddress('https:/a:b@portal.example/x')).toBe('https:/portal.example/x');
    expect(pageAddress('https://portal.example/@a/x')).toBe('https://portal.example/@a/x');
  });

  test('what is in the address itself, and the number of an object', () => {
    expect(pageAddress('data:text/html,<h1>token=12</h1>')).toBe('data:text/html');
    expect(pageAddress('data:text/html;base64,PGgxPg==')).toBe('data:text/html');
    expect(pageAddress('blob:https://portal.example/550e8400-e29b-41d4')).toBe(
      'blob:https://portal.example',
    );
    expect(pageAddress('blob:null/550e8400-e29b-41d4')).toBe('blob:null');
  });
});

test('whatever the address, what is kept is kept again', () => {
  const pieces = fc.constantFrom(
    ...[
      'https://',
      'a.example',
      '/',
      '?',
      '#',
      '&',
      '=',
      ';',
      '%',
      '%3B',
      '@',
      ':',
      '\\',
      '(S(',
      'x',
      '))',
    ],
    ...['id', 'token', '12', '2024-01', 'ab12', '年报', '.', '_', '\n', 'jsessionid'],
    ...['~', '!', '%253D', 'blob:', 'data:', 'token=', '/token/', 'eyJhbGciOiJIUzI1NiJ9.e.e'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 16 }), (some) => {
      const kept = pageAddress(some.join(''));
      expect(pageAddress(kept)).toBe(kept);
    }),
  );
});

test('of long random values only those of an id are kept', () => {
  const random = fc.string({
    unit: fc.constantFrom(...'abcdefghijkXYZ0123456789'),
    minLength: 17,
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'key', 'q', 'sig', 'token', 'SID', 'v'),
      random,
      (name, words) => {
        expect(pageAddress(`${page}?${name}=${words}`)).toBe(page);
        expect(pageAddress(`${page}?id=${words}&${name}=${words}`)).toBe(`${page}?id=${words}`);
      },
    ),
  );
});

test('an address of a million signs takes no long time', () => {
  for (const sign of ['~', '%3B', '/', '(a(', 'a:', '&', 'token', '%', '@', 'eyJ']) {
    const { user } = process.cpuUsage();
    pageAddress(page + sign.repeat(1_000_000 / sign.length));
    expect(process.cpuUsage().user - user).toBeLessThan(2_000_000);
  }
});
