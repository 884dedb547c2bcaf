const KEY = 'panelWidth';

/** The width of the viewer's panel, kept for its own pages; where the browser keeps nothing it is forgotten. */
export const keptWidth = {
  get(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  set(width: number): void {
    try {
      localStorage.setItem(KEY, String(width));
    } catch {
      // As if it had not been moved.
    }
  },
};
