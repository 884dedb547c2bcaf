import { expect, test } from 'vitest';
import { forms } from '../../lib/forms/index.ts';
import type { FoundLink, FoundLinks } from '../../lib/sources/html/read-links.ts';
import { candidateFinder } from '../../lib/workbench/candidates.ts';

const find = candidateFinder(forms);
const list = 'https://www.example.gov.cn/zwgk/nb/index.html';

const link = (text: string, address: string, rest: Partial<FoundLink> = {}): FoundLink => ({
  text,
  address: new URL(address, list).href,
  title: '',
  around: text,
  ...rest,
});

const page = (links: readonly FoundLink[], rest: Partial<FoundLinks> = {}): FoundLinks => ({
  address: list,
  title: '政府信息公开年报_某县人民政府',
  headings: ['政府信息公开年报'],
  links,
  truncated: false,
  ...rest,
});

test('a report is known by its title, with body, year, kind and day', () => {
  const links = [
    link('某县教育局2024年政府信息公开工作年度报告', 't20250118_3021.html'),
    link('2024年度某县水利局政府信息公开年报', 'p/2.pdf', {
      around: '2024年度某县水利局政府信息公开年报 [2025-01-20]',
    }),
    link('某镇人民政府2023年政府信息公开工作年度报告.docx', 'download?id=7'),
  ];
  expect(find(page(links))).toMatchObject([
    { organ: '某县教育局', year: 2024, kind: 'page', day: '2025-01-18', likely: true },
    { organ: '某县水利局', year: 2024, kind: 'pdf', day: '2025-01-20', likely: true },
    { organ: '某镇人民政府', year: 2023, kind: 'word', likely: true },
  ]);
});

test('reports on law enforcement are known too', () => {
  const links = [link('某县城市管理局2024年度行政执法统计年报', 'a.html')];
  expect(find(page(links, { title: '行政执法公示', headings: [] }))).toMatchObject([
    { year: 2024, likely: true },
  ]);
});

test.each([
  '关于做好2024年政府信息公开工作年度报告编制工作的通知',
  '政府信息公开工作年度报告',
  '政府信息公开指南',
  '2024年政府工作报告解读',
  '某县人民政府办公室关于印发2024年工作要点',
])('%s is none, and not ticked', (text) => {
  expect(find(page([link(text, 'a.html')])).filter(({ likely }) => likely)).toEqual([]);
});

test('where the page lists yearly reports, their short titles are enough', () => {
  const links = [
    link('某县教育局2024年度报告', 'a.html'),
    link('关于某县2024年工作的说明', 'b.html'),
  ];
  expect(find(page(links)).map(({ likely }) => likely)).toEqual([true, true]);
  expect(find(page([link('某县审计局年报', 'c.html')]))).toMatchObject([{ organ: '某县审计局' }]);
  const elsewhere = page(links, { title: '通知公告', headings: [] });
  expect(find(elsewhere).map(({ likely }) => likely)).toEqual([false, false]);
});

test('an address is taken once, by its longest name, without tokens and places in the page', () => {
  const title = '某县教育局2024年政府信息公开工作年度报告';
  const links = [
    link('', 'a.html'),
    link('某县教育局2024…', 'a.html?token=abc&id=4', { title }),
    link(title, 'a.html?id=4#top'),
    link('某县教育局2024年政府信息公开工作年度报告（文件）', 'down?file=3f2a.pdf'),
    link('附件：2023年政府信息公开工作年度报告', 'down?file=99aa.pdf'),
    link('回到列表', './index.html#list'),
  ];
  expect(find(page(links)).map(({ address }) => address.replace(/.*\//, ''))).toEqual([
    'a.html?id=4',
    'down?file=3f2a.pdf',
    'down?file=99aa.pdf',
  ]);
});

test('in a list of reports a body’s name is its report where it leads to an article', () => {
  const ticked = (headings: string[]) =>
    find(
      page(
        [
          link('某县教育局', 'art/2024/1/18/art_3021_77.html'),
          link('某县水利局', 'https://slj.example.gov.cn/'),
          link('某县林业局', '/lyj/index.html'),
          link('某县财政局', 'czj.pdf'),
        ],
        { title: '某县人民政府', headings },
      ),
    )
      .filter(({ likely }) => likely)
      .map(({ organ, year }) => [organ, year]);
  expect(ticked(['2023年政府信息公开工作年度报告'])).toEqual([
    ['某县教育局', 2023],
    ['某县财政局', 2023],
  ]);
  expect(ticked(['2023年政府信息公开年度报告', '2022年政府信息公开年度报告'])).toEqual([
    ['某县教育局', null],
    ['某县财政局', null],
  ]);
  expect(ticked(['机构职能'])).toEqual([]);
});
