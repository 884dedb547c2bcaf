import { applicantKeys, applications, detailRowKeys } from './applications.ts';
import type { Field, Identity, OtherRows } from './form.ts';
import { proceedingGroups, proceedingOutcomes } from './proceedings.ts';

const part = applications.parts[0];
const columnKeys = part?.columns.map((column) => column.key) ?? [];

function application(row: string, column: string): Field {
  return { table: 'applications', row, column };
}

function inUse(row: string, otherRows: OtherRows): boolean {
  return otherRows === 'single' ? !row.startsWith('other.') : row !== 'other';
}

/** Each row of 表三: the six applicant columns add up to 总计. */
function rowIdentities(otherRows: OtherRows): Identity[] {
  const rows = part?.rows.map((row) => row.key).filter((row) => inUse(row, otherRows)) ?? [];
  return rows.map((row) => ({
    id: `row:${row}`,
    kind: 'row',
    left: applicantKeys.map((column) => application(row, column)),
    right: [application(row, 'total')],
  }));
}

/** Each column of 表三: the detail rows of （一） to （六） add up to （七）总计. */
function itemIdentities(otherRows: OtherRows): Identity[] {
  const rows = detailRowKeys.filter((row) => inUse(row, otherRows));
  return columnKeys.map((column) => ({
    id: `items:${column}`,
    kind: 'items',
    left: rows.map((row) => application(row, column)),
    right: [application('totalProcessed', column)],
  }));
}

/** Each column of 表三, as printed in its corner: 一 + 二 = （七） + 四. */
const balanceIdentities: readonly Identity[] = columnKeys.map((column) => ({
  id: `balance:${column}`,
  kind: 'balance',
  left: [application('newReceived', column), application('carriedOver', column)],
  right: [application('totalProcessed', column), application('carriedForward', column)],
}));

/** 表四: 维持 + 纠正 + 其他 + 未审结 = 总计, in each of the three groups. */
const proceedingIdentities: readonly Identity[] = proceedingGroups.map(({ key }) => ({
  id: `proceedings:${key}`,
  kind: 'proceedings',
  left: proceedingOutcomes.map((outcome) => ({
    table: 'proceedings',
    row: 'cases',
    column: `${key}.${outcome}`,
  })),
  right: [{ table: 'proceedings', row: 'cases', column: `${key}.total` }],
}));

function identities(otherRows: OtherRows): readonly Identity[] {
  return [
    ...rowIdentities(otherRows),
    ...itemIdentities(otherRows),
    ...balanceIdentities,
    ...proceedingIdentities,
  ];
}

/**
 * All 勾稽关系 that both forms print or imply: 42 where （六）其他处理 has three rows, 40 where it is one.
 */
export const identitiesByOtherRows: Readonly<Record<OtherRows, readonly Identity[]>> = {
  detailed: identities('detailed'),
  single: identities('single'),
};
