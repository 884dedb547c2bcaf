/** What scrolls is scrolled by keys too. */
export const scrolled = (label: string) =>
  ({ role: 'region', tabIndex: 0, 'aria-label': label }) as const;

/** A view is reached by keys even where nothing in it can be. */
export const reached = (tab: string) =>
  ({ role: 'tabpanel', tabIndex: 0, 'aria-labelledby': tab }) as const;
