import { describe, expect, test } from 'vitest';
import { tableCodes } from '../harness/reports/observed.ts';
import { pageOf, savedPages } from '../harness/reports/saved-pages.ts';
import { auditPage } from '../lib/audit.ts';

/** All that the rules about the text find on each saved page: "code: the words quoted". */
const expected: Readonly<Record<string, readonly string[]>> = {
  '000-xizhen-2023': ['fee-not-reported: 六、其他需要报告的事项'],
  '001-xipo-2021': [
    'signed-before-period-end: 2021年12月23日',
    'title-form: 关于2021年政府信息公开工作的报告',
    'submission-letter: 政府办： | 现将西坡镇2021年政府信息公开工作开展情况予以上报',
  ],
  '002-gaoping-2023': ['unsigned: ', 'fee-not-reported: 六、其他需要报告的事项'],
  '003-dianta-2023': [
    'title-form: 神木市店塔镇人民政府关于店塔镇政府2023年信息公开工作年度报告',
    'submission-letter: 神木市人民政府办公室：',
    'aspect-missing: 一、总体情况',
  ],
  '004-donghe-2023': [
    'wrong-self-reference: 我镇',
    'unsigned: ',
    'fee-not-reported: 六、其他需要报告的事项',
  ],
  'bureau-2023': [],
  'hangzhou-2025': [],
  'shanghai-office-2019': [
    'text-contradicts-table: 予以公开及部分公开258件',
    'text-contradicts-table: 无法提供265件',
    'percentage-wrong: 258件，占33.9%',
    'absolute-claim: 均获维持',
  ],
};

describe.each(savedPages.filter(({ slug }) => slug in expected))('$slug ($kind)', (saved) => {
  test('gives these findings about its text and no others', () => {
    const findings = auditPage(pageOf(saved)).flatMap((audit) => audit.findings);
    const told = findings
      .filter(({ code }) => !tableCodes.has(code))
      .map(({ code, quotes }) => {
        // The text page has the title in one line and Markdown's signs before it.
        const title = code === 'title-form';
        const words = quotes.map(({ text }) => (title ? text.replace(/[# ]/g, '') : text));
        return `${code}: ${words.join(title ? '' : ' | ')}`;
      });
    expect(told).toEqual(expected[saved.slug]);
  });
});
