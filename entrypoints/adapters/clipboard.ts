import type { Clipboard } from '../../lib/session/ports.ts';

/** The older command is used where the browser refuses the newer interface. */
export const clipboard: Clipboard = {
  async write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByCommand(text);
    }
  },
};

function copyByCommand(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { once: true });
  if (!document.execCommand('copy')) {
    document.removeEventListener('copy', onCopy);
    throw new Error('The browser did not copy');
  }
}
