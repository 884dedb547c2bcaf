/** What the workbench gives out. */
export const exportKinds = ['xlsx', 'csv', 'json'] as const;
export type ExportKind = (typeof exportKinds)[number];
