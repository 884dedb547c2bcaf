/**
 * Words that only a report has, in simplified and traditional characters. They say nothing about what
 * a table means; they only tell where reading is worth while.
 */
const tableMarks = [/[制製][发發]件[数數]|新[制製]作[数數]量/, /自然人/, /[结結]果[维維]持/];
const sectionMarks = [
  /[总總][体體]情[况況]/,
  /主[动動]公[开開]政府信息情/,
  /政府信息公[开開]申[请請]情/,
  /[复復][议議]、(?:提起)?行政/,
  /主要[问問][题題]|改[进進]情[况況]/,
  /其他需要[报報]/,
];
const marks = [...tableMarks, ...sectionMarks];

const anyOf = (all: readonly RegExp[]) => new RegExp(all.map(({ source }) => source).join('|'));
const tableMark = anyOf(tableMarks);
const anyMark = anyOf(marks);

/** What the page says of the report's publication: the title, the index card. */
const publicationMark =
  /信息公[开開](?:工作)?年度[报報]告|(?:[发發]布|成文|生成|公[开開])(?:日期|[时時][间間])/;

/** A label of the report's tables that stands alone. */
export const tableLabel =
  /^(?:自然人|[总總][计計]|[结結]果[维維]持|[规規]章|信息[内內]容|行政.{2,5})$/;

/** Whether a page's title is that of a report, or of a list of them. */
export const namesReport = (title: string): boolean => /信息公[开開].*[报報]/.test(title);

/** Whether the text holds anything of a report, its tables or its sections. */
export const holdsReport = (text: string): boolean => anyMark.test(text);

/** Whether the text holds column labels of the report's tables. */
export const holdsTable = (text: string): boolean => tableMark.test(text);

/** Whether the text holds anything of a report or of its publication. */
export const holdsMarks = (text: string): boolean =>
  publicationMark.test(text) || holdsReport(text);

/** The tables and sections, by number, of which the text holds something, however its lines break. */
export function marksIn(text: string): Set<number> {
  const words = text.replace(/\s+/g, '');
  return new Set(marks.flatMap((mark, index) => (mark.test(words) ? [index] : [])));
}
