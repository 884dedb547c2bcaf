/** How wide the panel beside a file may be, in CSS pixels. */
export const panelWidths = { least: 360, most: 900, usual: 440 } as const;

/** A width that was wanted or kept, within these; the usual one for anything else. */
export function panelWidth(wanted: unknown): number {
  const { least, most, usual } = panelWidths;
  const width = typeof wanted === 'string' && wanted !== '' ? Number(wanted) : wanted;
  if (typeof width !== 'number' || Number.isNaN(width)) return usual;
  return Math.round(Math.min(most, Math.max(least, width)));
}
