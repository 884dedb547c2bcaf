import type { Identity } from '../form.ts';
import { coercionKeys } from './coercion.ts';
import { penaltyKeys } from './penalties.ts';

function total(table: string, keys: readonly string[]): Identity {
  return {
    id: `${table}:cases`,
    left: keys.map((column) => ({ table, row: 'cases', column })),
    right: [{ table, row: 'cases', column: 'total' }],
  };
}

/** 合计 of 表一 is the sum of its categories, of 表三 that of its measures, executions and applications. */
export const identities: readonly Identity[] = [
  total('penalties', penaltyKeys),
  total('coercion', coercionKeys),
];
