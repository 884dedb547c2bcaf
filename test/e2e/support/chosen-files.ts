import type { Popup } from '../../../harness/browsers/popup.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Picks files in the viewer, as its button does. */
export async function pick(viewer: Popup, ...files: readonly GivenFile[]): Promise<void> {
  await viewer.waitFor(() => document.querySelector('[data-testid="pick-file"]') !== null);
  await viewer.evaluate(give, 'pick', carried(files));
}

/** Drops files on the viewer. */
export async function drop(viewer: Popup, ...files: readonly GivenFile[]): Promise<void> {
  await viewer.waitFor(() => document.querySelector('.viewer') !== null);
  await viewer.evaluate(give, 'drop', carried(files));
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
