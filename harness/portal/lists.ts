import { escapeHtml } from '../reports/written.ts';
import { pageOf } from './write.ts';

export interface ListLink {
  readonly address: string;
  readonly title: string;
  /** Its body alone, for a list whose heading tells the rest. */
  readonly body: string;
  readonly day: string;
}

/** A page of a list: its path and its HTML. */
export interface ListPage {
  readonly path: string;
  readonly html: string;
}

/** What other links stand in a list: none of them leads to a report. */
const beside = (year: number | null): ListLink[] => [
  {
    address: '/zwgk/tz.html',
    title: `关于做好${year ?? 2025}年政府信息公开工作年度报告编制工作的通知`,
    body: '通知',
    day: `${year ?? 2025}-12-20`,
  },
  { address: '/zwgk/zn.html', title: '青岭县政府信息公开指南', body: '指南', day: '2022-03-01' },
];

const heading = (year: number | null) => `${year ? `${year}年` : ''}政府信息公开工作年度报告`;

/** Entries with their days. */
export function plainList(
  path: string,
  year: number | null,
  links: readonly ListLink[],
): ListPage[] {
  const entries = [...links, ...beside(year)].map(
    ({ address, title, day }) =>
      `<li><span class="day">${day}</span><a href="${escapeHtml(address)}" title="${escapeHtml(title)}" target="_blank">${escapeHtml(cut(title))}</a></li>`,
  );
  return [
    {
      path,
      html: pageOf(heading(year), `<h2>${heading(year)}</h2><ul>${entries.join('\n')}</ul>`),
    },
  ];
}

/** A title as lists cut it short. */
const cut = (title: string) => (title.length > 30 ? `${title.slice(0, 28)}…` : title);

/** A table with a number, a title and a day in each row. */
export function tableList(path: string, year: number, links: readonly ListLink[]): ListPage[] {
  const rows = [...links, ...beside(year)].map(
    ({ address, title, day }, at) =>
      `<tr><td>${at + 1}</td><td><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></td><td>${day.replaceAll('-', '/')}</td></tr>`,
  );
  const table = `<table><tr><th>序号</th><th>标题</th><th>发布日期</th></tr>${rows.join('\n')}</table>`;
  return [{ path, html: pageOf(heading(year), `<h2>${heading(year)}</h2>${table}`) }];
}

/** So many to a page: index.html, index_1.html … with links to the next and the last. */
export function pagedList(
  path: string,
  year: number,
  links: readonly ListLink[],
  perPage: number,
): ListPage[] {
  const count = Math.ceil(links.length / perPage);
  const nameOf = (at: number) => (at === 0 ? 'index.html' : `index_${at}.html`);
  return Array.from({ length: count }, (_, at) => {
    const entries = links
      .slice(at * perPage, (at + 1) * perPage)
      .map(
        ({ address, title, day }) =>
          `<div class="row"><p><a href="${escapeHtml(address)}">${escapeHtml(title)}</a><i>（${day}）</i></p></div>`,
      );
    const link = (to: number, words: string) =>
      to === at || to < 0 || to >= count
        ? `<span>${words}</span>`
        : `<a href="${nameOf(to)}">${words}</a>`;
    const pager = [
      link(0, '首页'),
      link(at - 1, '上一页'),
      ...Array.from({ length: count }, (_, to) => link(to, `${to + 1}`)),
      link(at + 1, '下一页'),
      link(count - 1, '尾页'),
    ].join(' ');
    return {
      path: path.replace('index.html', nameOf(at)),
      html: pageOf(
        heading(year),
        `<h2>${heading(year)}</h2>${entries.join('\n')}<div class="pages">${pager}</div>`,
      ),
    };
  });
}

/** Links that name nothing but their bodies. */
export function namesList(path: string, year: number, links: readonly ListLink[]): ListPage[] {
  const cells = links.map(
    ({ address, body }) => `<td><a href="${escapeHtml(address)}">${escapeHtml(body)}</a></td>`,
  );
  return [
    {
      path,
      html: pageOf(
        heading(year),
        `<h1>${heading(year)}</h1><table><tr>${cells.join('')}</tr></table>`,
      ),
    },
  ];
}
