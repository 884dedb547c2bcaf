import { readFileSync } from 'node:fs';
import { plainCase } from '../harness/reports/cases.ts';
import { wordExport } from '../harness/reports/layouts/word-exports.ts';
import { renderArticle } from '../harness/reports/render.ts';
import { emptyPortal, portal, portalWithAWord } from './portal-pages.ts';

const saved = (slug: string) =>
  readFileSync(new URL(`../test/pages/${slug}/page.html`, import.meta.url), 'utf8');

const bodyOf = (html: string) => /<body[^>]*>(.*)<\/body>/su.exec(html)?.[1] ?? '';

/** A hundred names of a county, so that a hundred reports on one page are those of a hundred organs. */
const names = [...'东南西北中上下长高平'].flatMap((first) =>
  [...'山河江湖海原林泉岭川'].map((second) => `${first}${second}`),
);

/** So many reports on one page, as a word processor exports them: alike in all but the organ. */
export function pageOfReports(count: number): string {
  const figures = plainCase('bureau-2023');
  const articles = names
    .slice(0, count)
    .map((name) => renderArticle({ ...figures, organ: `${name}县人民政府` }, [wordExport]));
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>政府信息公开年报</title></head>
<body>${articles.map((article) => `<div class="article">${article}</div>`).join('\n')}</body></html>`;
}

/** A city's report with so many megabytes (UTF-8) of text in its first section, as its other sentences are. */
export function pageOfText(megabytes: number): string {
  const html = saved('hangzhou-2025');
  const at = html.indexOf('<table');
  const paragraphs: string[] = [];
  for (let bytes = 0, index = 0; bytes < megabytes * 1_000_000; index++) {
    const text = paragraph(index);
    paragraphs.push(text);
    bytes += Buffer.byteLength(text);
  }
  return html.slice(0, at) + paragraphs.join('') + html.slice(at);
}

function paragraph(index: number): string {
  const count = (index * 7919) % 4000;
  return `<p>${index + 1}.全年主动公开政府信息${count}条，其中政务新媒体发布${count >> 1}条，占${1 + (index % 98)}%；办理来信${count % 97}件，答复${count % 89}件，按时办结率100%。各单位围绕重点领域完善目录，更新政策解读${index % 53}篇，组织培训${index % 7}次，参加${index % 311}人次，公开平台建设和监督保障工作持续加强。</p>
`;
}

/** The pages that the bench runs on. */
export const pages = {
  seed: { name: '(a) a seed page', html: saved('000-xizhen-2023'), reports: 1 },
  city: {
    name: '(b) a city in a heavy portal',
    html: portal(5000, bodyOf(saved('hangzhou-2025'))),
    reports: 1,
  },
  hundred: { name: '(c) a hundred reports', html: pageOfReports(100), reports: 100 },
  none: { name: '(d) a heavy portal, no report', html: emptyPortal, reports: 0 },
  word: {
    name: '(e) the same with a word of the form',
    html: portalWithAWord,
    reports: 0,
  },
} as const;

export type BenchPage = (typeof pages)[keyof typeof pages];
