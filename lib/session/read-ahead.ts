import type { Inspector } from './ports.ts';

/** An inspector that begins to read at once: the first `readPage` answers with that reading. */
export function readAhead(inspector: Inspector): Inspector {
  let begun: Promise<unknown> | null = inspector.readPage();
  // Who asks for it is told that it failed.
  begun.catch(() => {});
  return {
    ...inspector,
    readPage() {
      const reading = begun ?? inspector.readPage();
      begun = null;
      return reading;
    },
  };
}
