import type { KeptItem } from './kept.ts';

/** Whether some report of an item has figures of a table. */
export const hasTables = ({ reports }: Pick<KeptItem, 'reports'>): boolean =>
  reports.some(({ member }) => Object.keys(member.figures).length > 0);
