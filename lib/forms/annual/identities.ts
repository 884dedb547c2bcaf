import { fieldsIn } from '../field.ts';
import type { Identity } from '../form.ts';
import { applicantKeys, applications, detailRowKeys } from './applications.ts';
import { casesOf, outcomeKeys, procedureKeys } from './proceedings.ts';

const rowKeys = applications.parts.flatMap(({ rows }) => rows.map(({ key }) => key));
const columnKeys = applications.parts.flatMap(({ columns }) => columns.map(({ key }) => key));

/**
 * All 勾稽关系 that the annual forms print or imply, （六）其他处理 in one row and in three: of 表三 each row's
 * applicants add up to 总计, each column's detail rows to （七）总计, and in each column 一 + 二 = （七） + 四, as
 * printed in its corner; of 表四 维持 + 纠正 + 其他 + 未审结 = 总计 in each of the three groups.
 */
export const identities: readonly Identity[] = [
  ...rowKeys.map((row) => ({
    id: `row:${row}`,
    left: fieldsIn('applications', [row], applicantKeys),
    right: fieldsIn('applications', [row], ['total']),
  })),
  ...columnKeys.map((column) => ({
    id: `items:${column}`,
    left: fieldsIn('applications', detailRowKeys, [column]),
    right: fieldsIn('applications', ['totalProcessed'], [column]),
  })),
  ...columnKeys.map((column) => ({
    id: `balance:${column}`,
    left: fieldsIn('applications', ['newReceived', 'carriedOver'], [column]),
    right: fieldsIn('applications', ['totalProcessed', 'carriedForward'], [column]),
  })),
  ...procedureKeys.map((procedure) => ({
    id: `proceedings:${procedure}`,
    left: casesOf([procedure], outcomeKeys),
    right: casesOf([procedure], ['total']),
  })),
];
