import { defineRule } from './rule.ts';
import { byWords, quotesIn } from './support/quotes.ts';

const UNIT = '[件条项次份个篇元年月日期]';
/** What stands behind XX left in a template; XX路12号 in an address may be meant so. */
const NAMED =
  '(?:[件条次份个篇元年月日期人场起宗项部名家万%％]|余|单位|部门|机关|政府|领导|同志|街道|局|委|厅|办|乡|镇|县|市|区|省|州|旗|中心|网|公众号|平台|栏目)';
const LEFT = new RegExp(
  [
    '占(?:比|总数的?|全部申请的?)?(?:为|约)?[%％]',
    `(?<![A-Za-z\\d./:_-]|××)(?:(?:X{2,}|x{2,}|×{2,})(?=${NAMED})|(?:_{2,}|﹍{2,}|□{2,}|○{2,})(?![A-Za-z\\d./]))`,
    `(?<=\\p{Script=Han})(?:[XxN×]|\\*{1,3})(?=${UNIT})`,
    '20[Xx×*]{2}年?',
    '(?:主动公开|信息|累计|共)条(?=[,。;])',
    '20\\d\\d年月日|(?<!\\d)年月日$',
    '[\\[【(](?:请|此处|待)?(?:填写|插入|补充|输入|替换|核实)[^\\]】)]{0,12}[\\]】)]|[\\[【(]具体(?:网址|地址|数[字量]|日期|时间|名称|内容)[\\]】)]|此处(?:填写|插入|补充)|待(?:填写|补充|核实)(?=$|[,。)])',
    '点击(?:此处|这里)(?:输入|添加)[^,。]{0,6}|单击此处[^,。]{0,8}',
    '&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot);?|\\{\\{[^}]{0,80}\\}\\}|\\$\\{[^}]{0,80}\\}|<!--|-->|\\[objectObject\\]|\\bundefined\\b|\\bNaN\\b|function\\(\\)|document\\.write|<\\/?(?:p|br|span|div|td)\\b[^>]{0,300}>',
  ].join('|'),
  'gu',
);

/** Template or web residue: 占 %, XX, ××件, an empty date, &nbsp;. One finding for each different one. */
export const placeholderLeft = defineRule({
  code: 'placeholder-left',
  about: 'content',
  severity: 'warning',
  basis: '实务',
  needs: ['body'],
  check: (_facts, { body }) => byWords(quotesIn(body, LEFT)),
});
