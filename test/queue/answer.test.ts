import { describe, expect, test } from 'vitest';
import { judged } from '../../lib/queue/answer.ts';
import { insteadOf, refreshOf } from '../../lib/queue/nothing-found.ts';
import { retryAfter } from '../../lib/queue/retry-after.ts';
import { answered } from './fake-world.ts';

const asked = 'https://a.example/t1.html';
const said = (body: string, address = asked, status = 200) => answered(address, { body, status });

test.each([
  [200, 'content', ''],
  [401, 'end', 'login'],
  [403, 'refused', 'forbidden'],
  [404, 'end', 'not-found'],
  [410, 'end', 'not-found'],
  [412, 'refused', 'challenge'],
  [418, 'refused', 'forbidden'],
  [429, 'refused', 'too-many'],
  [400, 'end', 'status'],
  [304, 'end', 'status'],
  [0, 'end', 'status'],
  [500, 'broken', ''],
  [503, 'broken', ''],
  [521, 'refused', 'challenge'],
])('%i is %s %s', (status, kind, reason) => {
  expect({ reason: '', ...judged(answered(asked, { status })) }).toMatchObject({ kind, reason });
});

test('a challenge is told by its header, whatever the status', () => {
  const headers = { 'cf-mitigated': 'challenge' };
  expect(judged(answered(asked, { headers })).kind).toBe('refused');
});

describe('a page without a report', () => {
  const report = '<p>本机关依法公开政府信息。</p>'.repeat(100);

  test.each([
    ['words', '<html><body>请输入验证码后继续访问</body></html>'],
    ['words of a firewall', '<h1>您的请求疑似攻击行为，已被拦截</h1>'],
    [
      '瑞数',
      '<meta content="x"><script>$_ts=window["$_ts"];</script><script src="/a.js"></script>',
    ],
    ['加速乐', '<script>document.cookie=("_")+("_jsl_clearance_s")+"=1";__jsl_clearance</script>'],
    ['阿里云', "<script>var arg1='0A1B2C3D4E5F60718293A4B5C6D7E8F901234567';</script>"],
    ['Cloudflare', '<title>Just a moment...</title><script src="/cdn-cgi/x"></script>'],
  ])('is a challenge by its %s', (_by, body) => {
    expect(insteadOf(asked, said(body))).toEqual({ state: 'declined', reason: 'challenge' });
  });

  test('is a challenge where the server says that it is not there yet', () => {
    expect(insteadOf(asked, said('<script>go()</script>', asked, 202))?.reason).toBe('challenge');
  });

  test('is told in GBK as well', () => {
    const body = Uint8Array.from([
      ...new TextEncoder().encode('<meta charset="gb2312"><p>'),
      ...[0xd1, 0xe9, 0xd6, 0xa4, 0xc2, 0xeb],
    ]);
    expect(insteadOf(asked, { ...said(''), body })?.reason).toBe('challenge');
  });

  test.each([
    ['a password', '<form>验证码<input name="p" type="password"></form>', asked],
    ['its address', '<div>欢迎</div>', 'https://sso.a.example/index'],
    ['its path', '<div>欢迎</div>', 'https://a.example/user/login.jsp'],
    ['its words', '<p>请先登录后再查看</p>', asked],
  ])('asks for a login by %s', (_by, body, address) => {
    expect(insteadOf(asked, said(body, address))).toEqual({ state: 'unread', reason: 'login' });
  });

  test.each([
    ['an empty body', '<div id="app"></div><script src="/app.js"></script>'],
    ['noscript', `<noscript>请启用 JavaScript</noscript><nav>${'栏目 '.repeat(60)}</nav>`],
    ['what it says', `<nav>${'栏目 '.repeat(60)}</nav><div>正在加载…</div>`],
  ])('needs its scripts by %s', (_by, body) => {
    expect(insteadOf(asked, said(body))).toEqual({ state: 'unread', reason: 'needs-scripts' });
  });

  test.each([
    ['of many words, one of them 登录', `<a>登录</a><input type="password">${report}`],
    ['with a script of its firewall', `<script>$_ts=1</script>${report}`],
    ['of few words', '<h1>通知</h1><p>本栏目暂无内容，敬请期待下一期发布。</p>'],
    ['of plain text', '验证码'],
  ])('is just that: %s', (_which, body) => {
    expect(insteadOf(asked, said(body))).toBeNull();
  });

  test('whose server is in a city of that name is no login', () => {
    const page = said('<div>欢迎</div>', 'https://www.castle.example/cascade.html');
    expect(insteadOf(asked, page)).toBeNull();
  });

  test('sends on by a tag, where it says nothing else', () => {
    const tag = `<META HTTP-EQUIV='Refresh' CONTENT="0;URL='/b.html?x=1&amp;y=2'">`;
    expect(refreshOf(said(tag))).toBe('https://a.example/b.html?x=1&y=2');
    expect(refreshOf(said(tag + report))).toBeNull();
    expect(refreshOf(said(`<meta http-equiv="refresh" content="0; url=${asked}">`))).toBeNull();
    expect(refreshOf(said('<meta http-equiv="refresh" content="300; url=/b.html">'))).toBeNull();
  });

  test.each([
    ['<'],
    ['<!--'],
    ['<meta '],
    ['<meta http-equiv=refresh '],
    ['<input '],
    ['<script>'],
    ['&nbsp;'],
    ['请'],
  ])('of nothing but %s is looked at in no time', (sign) => {
    const page = said(`<p>${sign.repeat(100_000 / sign.length)}`);
    const from = performance.now();
    insteadOf(asked, page);
    refreshOf(page);
    expect(performance.now() - from).toBeLessThan(500);
  });
});

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Fri, 15 Jan 2027 08:01:30 GMT', 90_000],
  ['Fri, 15 Jan 2027 07:00:00 GMT', 0],
  ['', 0],
  ['soon', 0],
  ['-5', 0],
  ['1.5', 0],
  ['9'.repeat(400), Number.POSITIVE_INFINITY],
])('Retry-After: %s', (header, milliseconds) => {
  expect(retryAfter(header, 1_800_000_000_000)).toBe(milliseconds);
});
