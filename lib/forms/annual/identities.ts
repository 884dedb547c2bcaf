import type { Identity, Term } from '../form.ts';
import { applicantKeys, applications, detailRowKeys } from './applications.ts';
import { proceedingGroups, proceedingOutcomes } from './proceedings.ts';

const rowKeys = applications.parts.flatMap(({ rows }) => rows.map(({ key }) => key));
const columnKeys = applications.parts.flatMap(({ columns }) => columns.map(({ key }) => key));

function application(row: string, column: string): Term {
  return { table: 'applications', row, column };
}

function ofCases(column: string): Term {
  return { table: 'proceedings', row: 'cases', column };
}

/**
 * All 勾稽关系 that the annual forms print or imply, （六）其他处理 in one row and in three: of 表三 each row's
 * applicants add up to 总计, each column's detail rows to （七）总计, and in each column 一 + 二 = （七） + 四, as
 * printed in its corner; of 表四 维持 + 纠正 + 其他 + 未审结 = 总计 in each of the three groups.
 */
export const identities: readonly Identity[] = [
  ...rowKeys.map((row) => ({
    id: `row:${row}`,
    left: applicantKeys.map((column) => application(row, column)),
    right: [application(row, 'total')],
  })),
  ...columnKeys.map((column) => ({
    id: `items:${column}`,
    left: detailRowKeys.map((row) => application(row, column)),
    right: [application('totalProcessed', column)],
  })),
  ...columnKeys.map((column) => ({
    id: `balance:${column}`,
    left: [application('newReceived', column), application('carriedOver', column)],
    right: [application('totalProcessed', column), application('carriedForward', column)],
  })),
  ...proceedingGroups.map(({ key }) => ({
    id: `proceedings:${key}`,
    left: proceedingOutcomes.map((outcome) => ofCases(`${key}.${outcome}`)),
    right: [ofCases(`${key}.total`)],
  })),
];
