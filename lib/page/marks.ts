/**
 * Words that only a report has. They say nothing about what a table means; they only tell where
 * reading is worth while.
 */

/** Matches the words wherever white space stands in them. */
const spaced = (words: string) =>
  words
    .split('|')
    .map((word) => Array.from(word).join('\\s*'))
    .join('|');

/** What each table and section of a report is known by, in simplified and traditional characters. */
const marks = [
  spaced('制发件数|制發件數|新制作数量|新製作數量'),
  spaced('自然人'),
  spaced('结果维持|結果維持'),
  '总体情况|總體情況',
  '主动公开政府信息情况|主動公開政府信息情況',
  '处理政府信息公开申请|處理政府信息公開申請',
  '复议、行政诉讼|复议、提起行政诉讼|復議、行政訴訟',
  '主要问题|改进情况|主要問題|改進情況',
  '其他需要报告|其他需要報告',
].map((words) => new RegExp(words));

const anyMark = new RegExp(marks.map(({ source }) => source).join('|'));
const tableMark = new RegExp(
  marks
    .slice(0, 3)
    .map(({ source }) => source)
    .join('|'),
);

/** What the page says of the report's publication: the title, the index card. */
const publicationMark =
  /信息公[开開](?:工作)?年度[报報]告|(?:发布|發布|成文|生成|公开)(?:日期|时间|時間)/;

/** A label of the report's tables that stands alone; white space is taken out before. */
export const tableLabel =
  /^(?:自然人|商业企业|商業企業|总计|總計|结果维持|結果維持|规章|規章|信息内容|行政许可|行政許可|行政处罚|行政事业性收费)$/;

/** Whether the text holds anything of a report, its tables or its sections. */
export const holdsReport = (text: string): boolean => anyMark.test(text);

/** Whether the text holds column labels of the report's tables. */
export const holdsTable = (text: string): boolean => tableMark.test(text);

/** Whether the text holds anything of a report or of its publication. */
export const holdsMarks = (text: string): boolean =>
  publicationMark.test(text) || holdsReport(text);

/** The tables and sections, by number, of which the text holds something. */
export function marksIn(text: string): Set<number> {
  return new Set(marks.flatMap((mark, index) => (mark.test(text) ? [index] : [])));
}
