/** What the workbench gives out. */
export const exportKinds = ['xlsx', 'csv', 'json', 'html', 'notice', 'notice-html'] as const;
export type ExportKind = (typeof exportKinds)[number];
