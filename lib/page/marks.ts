/**
 * Words that only a report has, each robust against spaces and line ends inside it. They decide
 * nothing about what a table means; they only tell whether reading is worth while.
 */
const spaced = (words: string) =>
  words
    .split('|')
    .map((word) => Array.from(word).join('\\s*'))
    .join('|');

const tableMarks = [
  /** 二、主动公开政府信息情况. */
  '制发件数|新制作数量|废止件数|处理决定数量',
  /** 三、收到和处理政府信息公开申请情况. */
  '自然人',
  /** 四、政府信息公开行政复议、行政诉讼情况. */
  '结果维持|結果維持',
].map((words) => new RegExp(spaced(words)));

/** Whether the text holds column labels of the report's tables. */
export function holdsReportTable(document: Document): boolean {
  const text = document.body?.textContent ?? '';
  return tableMarks.some((mark) => mark.test(text));
}
