import { gbk } from '../files/gbk.ts';
import { scannedSheet, pdfOf as sheetsAsPdf } from '../files/write-pdf.ts';
import { escapeHtml } from '../reports/written.ts';
import type { PortalReport } from './report.ts';
import { articleOf, pageOf, pdfOf, tablesAsWord, wordOf } from './write.ts';

/** An answer of the portal; `body` may be no bytes but a habit: zeros for long, words for ever, a broken line. */
export interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | 'zeros' | 'forever' | 'reset';
}

/** One request for an address. */
export interface Asked {
  readonly reports: readonly PortalReport[];
  readonly path: string;
  /** What follows `?`; "" for nothing. */
  readonly query: string;
  /** How often the address was asked for, this time included. */
  readonly nth: number;
  readonly otherOrigin: string;
}

/** How an address answers, and how an item of it must end. */
export interface Delivery {
  readonly ending: string;
  readonly state: 'done' | 'no-report' | 'unread' | 'declined' | 'failed';
  readonly reason: string;
  readonly serve: (asked: Asked) => Served;
}

const types = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
} as const;

const typed = (type: string, body: Uint8Array): Served => ({
  headers: { 'content-type': type },
  body,
});
const bytes = (text: string) => new TextEncoder().encode(text);
const words = (text: string, status = 200): Served => ({
  ...typed(types.html, bytes(text)),
  status,
});

const titleOf = ({ reports }: Asked) => reports[0]?.title ?? '';
const articles = ({ reports }: Asked) =>
  reports.map((report) => articleOf(report)).join('\n<hr>\n');
const only = ({ reports: [report] }: Asked): PortalReport => {
  if (!report) throw new Error('an address without a report');
  return report;
};
const html = (asked: Asked): string => pageOf(titleOf(asked), articles(asked));

const read = (ending: string, serve: Delivery['serve']): Delivery => ({
  ending,
  state: 'done',
  reason: '',
  serve,
});
const refused = (reason: string, serve: Delivery['serve']): Delivery => ({
  ending: 'html',
  state: 'declined',
  reason,
  serve,
});
const lost = (
  state: 'unread' | 'failed' | 'no-report',
  reason: string,
  serve: Delivery['serve'],
  ending = 'html',
): Delivery => ({ ending, state, reason, serve });

const page = (asked: Asked): Served => typed(types.html, bytes(html(asked)));
const block = (text: string, status: number) => () =>
  words(`<html><body>${text}</body></html>`, status);
const to = (location: string): Served => ({ status: 302, headers: { location } });

/** Every way in which an address of the portal answers. */
export const deliveries = {
  page: read('html', page),
  pdf: read('pdf', (asked) => typed(types.pdf, pdfOf(only(asked)))),
  word: read('docx', (asked) => typed(types.word, wordOf(only(asked)))),
  /** Moved, on its own host or to the other one. */
  moved: read('html', (asked) => (asked.query ? page(asked) : to(`${asked.path}?moved=1`))),
  away: read('html', (asked) =>
    asked.query ? page(asked) : to(`${asked.otherOrigin}${asked.path}?moved=1`),
  ),
  refresh: read('html', (asked) =>
    asked.query
      ? page(asked)
      : words(`<meta http-equiv="refresh" content="0;url=${asked.path}?moved=1">`),
  ),
  gbk: read('htm', (asked) =>
    typed('text/html', gbk(pageOf(titleOf(asked), articles(asked), 'gb2312'))),
  ),
  /** Endings and types that are wrong. */
  pageAsPdf: read('pdf', (asked) => typed(types.pdf, bytes(html(asked)))),
  pdfAsPage: read('html', (asked) => typed(types.html, pdfOf(only(asked)))),
  wordAsDoc: read('doc', (asked) => typed(types.doc, wordOf(only(asked)))),
  /** Two reports on a page. */
  two: read('html', page),
  /** The words on the page, the tables in a file. */
  attachment: read('html', (asked) => {
    if (asked.path.endsWith('.docx')) return typed(types.word, tablesAsWord(only(asked)));
    const file = asked.path.replace(/^.*\//, '').replace(/\.html$/, '.docx');
    const link = `<p>附件：<a href="${file}">${escapeHtml(titleOf(asked))}附表.docx</a></p>`;
    return words(pageOf(titleOf(asked), articleOf(only(asked), { tables: false }) + link));
  }),
  /** The second time it answers. */
  later: read('html', (asked) =>
    asked.nth > 1
      ? page(asked)
      : { ...words('<p>请稍后再试</p>', 429), headers: { 'retry-after': '1' } },
  ),
  flaky: read('html', (asked) => (asked.nth > 1 ? page(asked) : { body: 'reset' })),
  empty: lost('unread', 'empty', () => typed(types.html, bytes('')), 'pdf'),
  login: lost('unread', 'login', ({ path }) => to(`/sso/login?from=${encodeURIComponent(path)}`)),
  scripts: lost('unread', 'needs-scripts', (asked) =>
    words(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><div id="app"></div><script>document.getElementById('app').innerHTML = decodeURIComponent('${encodeURIComponent(articles(asked)).replaceAll("'", '%27')}');</script></body></html>`,
    ),
  ),
  scan: lost(
    'unread',
    'scan',
    () => typed(types.pdf, sheetsAsPdf([scannedSheet, scannedSheet])),
    'pdf',
  ),
  notice: lost('no-report', '', () =>
    words(
      pageOf(
        '关于报送材料的说明',
        `<h1>关于报送材料的说明</h1>${'<p>各单位请于月底前把材料送到县政务服务中心三楼，并确定一名联系人。</p>'.repeat(30)}`,
      ),
    ),
  ),
  forbidden: refused('forbidden', block('<h1>403 Forbidden</h1>', 403)),
  tooMany: refused('too-many', block('<h1>429</h1>', 429)),
  precondition: refused(
    'challenge',
    block(
      '<script>$_ts=window["$_ts"]||{};</script><script src="/4QbVtADbnLVI/c.js"></script>',
      412,
    ),
  ),
  cookie: refused(
    'challenge',
    block('<script>document.cookie="__jsl_clearance_s=1";location.reload()</script>', 521),
  ),
  captcha: refused(
    'challenge',
    block('<p>您的访问过于频繁，请输入验证码</p><img src="/v.png">', 200),
  ),
  gone: lost('failed', 'not-found', block('<h1>404</h1>', 404)),
  broken: lost('failed', 'server-failed', block('<h1>502 Bad Gateway</h1>', 502)),
  reset: lost('failed', 'network', () => ({ body: 'reset' })),
  circle: lost('failed', 'redirects', ({ path, query }) => to(`${path}?${Number(query || 0) + 1}`)),
  large: lost(
    'failed',
    'too-large',
    () => ({ ...typed(types.pdf, bytes('')), body: 'zeros' }),
    'pdf',
  ),
  endless: lost('failed', 'timeout', () => ({ ...words(''), body: 'forever' })),
} as const satisfies Readonly<Record<string, Delivery>>;

export type DeliveryName = keyof typeof deliveries;

/** Where `login` leads. */
export const loginPage = (): Served =>
  words(
    '<html><head><title>统一身份认证</title></head><body><form>用户名<input name="u">密码<input name="p" type="password"><button>登录</button></form></body></html>',
  );
