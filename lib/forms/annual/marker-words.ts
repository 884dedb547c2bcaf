/**
 * Words by which a source is known to hold an annual report, or a part of one: for a reader that may
 * not know the form. See `MarkerWords` in lib/sources/html.
 */
export const markerWords = {
  tables: [['制发件数', '新制作数量'], ['自然人'], ['结果维持']],
  sections: [
    ['总体情况'],
    ['主动公开政府信息情'],
    ['政府信息公开申请情'],
    ['复议、行政', '复议、提起行政'],
    ['主要问题', '改进情况'],
    ['其他需要报'],
  ],
  labels: [
    ...['自然人', '总计', '结果维持', '规章', '信息内容', '行政规范性文件', '行政许可'],
    ...['行政处罚', '行政强制', '行政事业性收费', '行政复议', '行政诉讼'],
  ],
  titles: ['信息公开年度报告', '信息公开工作年度报告'],
  pageTitles: [['信息公开', '报']],
};
