/**
 * Words by which a source is known to hold an annual report, or a part of one. They say nothing about
 * what a table means; they only tell a reader where reading is worth while.
 */
export const markerWords = {
  /** Column labels; those of one entry stand in the same table. */
  tables: [['制发件数', '新制作数量'], ['自然人'], ['结果维持']],
  /** Parts of headings; those of one entry head the same section. */
  sections: [
    ['总体情况'],
    ['主动公开政府信息情'],
    ['政府信息公开申请情'],
    ['复议、行政', '复议、提起行政'],
    ['主要问题', '改进情况'],
    ['其他需要报'],
  ],
  /** Labels that stand alone in a cell. */
  labels: [
    ...['自然人', '总计', '结果维持', '规章', '信息内容', '行政规范性文件', '行政许可'],
    ...['行政处罚', '行政强制', '行政事业性收费', '行政复议', '行政诉讼'],
  ],
  /** Of a report itself. */
  titles: ['信息公开年度报告', '信息公开工作年度报告'],
  /** Of a page that holds a report, or a list of them: the parts of its title, in order. */
  pageTitles: [['信息公开', '报']],
};
