import { linesOf } from '../report/prose.ts';
import { defineRule, incomplete, notApplicable } from './rule.ts';
import { beginningOf } from './support/near.ts';
import { headingOf } from './support/quotes.ts';

/**
 * 总体情况 covers five aspects: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障; one finding names
 * those that no word tells of.
 */
export const aspectMissing = defineRule({
  code: 'aspect-missing',
  about: 'content',
  severity: 'advice',
  basis: '国办公开办函〔2021〕30号',
  ofAbsence: true,
  needs: ['aspects'],
  check({ report }, { aspects }) {
    const section = report.sections.find(({ name }) => name === aspects.section);
    if (!section) return notApplicable;
    const text = linesOf(section.blocks)
      .map((line) => line.text)
      .join('\n');
    if (text === '') return incomplete;
    const missing = Object.keys(aspects.words).filter((key) => !aspects.words[key]?.test(text));
    if (missing.length === 0) return [];
    return [
      {
        arguments: { aspects: { aspects: missing } },
        near: beginningOf(section),
        quotes: headingOf(section),
      },
    ];
  },
});
