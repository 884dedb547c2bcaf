import { incomplete, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placedBlocks } from './support/quotes.ts';

const code = 'title-form';
const YEAR = '20\\d\\d年度?';
const NAME = '政?府?信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?报告';
const FORMS = [
  `^(?<organ>.+?)${YEAR}(?:的)?${NAME}$`,
  `^${YEAR}(?<organ>.+?)${NAME}(?:\\(.*\\))?$`,
  `^(?<organ>.+?)${NAME}\\(?${YEAR}\\)?$`,
  `^(?<organ>.+?)政?府?信息公开(?:工作)?${YEAR}(?:工作)?报告$`,
].map((form) => new RegExp(form, 'u'));

/**
 * The title is "<organ><year>年政府信息公开工作年度报告" or a usual variant: 年度…年度, 工作报告, the year
 * first or last. Basis: 国办公开办函〔2021〕30号, the form's own title.
 */
export const titleForm: Rule = {
  code,
  check({ title }) {
    if (!title) return incomplete;
    const text = title.text
      .replace(/^#+|[《》]/gu, '')
      .replace(/（/gu, '(')
      .replace(/）/gu, ')');
    const fits = FORMS.some((form) => {
      const organ = form.exec(text)?.groups?.organ;
      return organ !== undefined && organ.length >= 2 && !/关于|的$/u.test(organ);
    });
    if (fits) return verdict([]);
    return verdict([
      plainDefect({
        code,
        severity: 'advice',
        arguments: { title: title.text },
        quotes: placedBlocks(title.blocks, null),
      }),
    ]);
  },
};
