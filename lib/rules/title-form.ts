import { defineRule } from './rule.ts';
import { placedBlocks } from './support/quotes.ts';

/**
 * The title is "<organ><year>年政府信息公开工作年度报告" or a usual variant: 年度…年度, 工作报告, the year
 * first or last.
 */
export const titleForm = defineRule({
  code: 'title-form',
  about: 'content',
  severity: 'advice',
  basis: '国办公开办函〔2021〕30号',
  needs: ['titles', 'title'],
  check(_facts, { titles, title }) {
    const text = title.text
      .replace(/^#+|[《》]/gu, '')
      .replace(/（/gu, '(')
      .replace(/）/gu, ')');
    const fits = titles.some((form) => {
      const organ = form.exec(text)?.groups?.organ;
      return organ !== undefined && organ.length >= 2 && !/关于|的$/u.test(organ);
    });
    if (fits) return [];
    return [{ arguments: { title: title.text }, quotes: placedBlocks(title.blocks, null) }];
  },
});
