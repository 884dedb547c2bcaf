import type { Page } from 'puppeteer-core';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Picks files in the viewer, as its button does. */
export function pick(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  return page.evaluate(give, 'pick', carried(files));
}

/** Drops files on the viewer. */
export function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  return page.evaluate(give, 'drop', carried(files));
}

const carried = (files: readonly GivenFile[]) =>
  files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));

/** Runs in the page. */
async function give(
  how: string,
  files: readonly { readonly name: string; readonly base64: string }[],
): Promise<void> {
  const held = new DataTransfer();
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    held.items.add(new File([bytes], name));
  }
  if (how === 'drop') {
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held });
    document.querySelector('.viewer')?.dispatchEvent(event);
    return;
  }
  const input = document.querySelector<HTMLInputElement>('[data-testid="pick-file"]');
  if (!input) throw new Error('The viewer has no button to pick a file');
  input.files = held.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
