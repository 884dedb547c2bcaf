import { useLayoutEffect } from 'preact/hooks';

/** What each key does, by the name that `KeyboardEvent.key` gives it, letters small. */
export type Keys = Readonly<Record<string, () => void>>;

/** Keys of the whole view; none of them is taken from a field that is typed into, or from the browser. */
export function useKeys(keys: Keys): void {
  // Not after the next picture: a key that is struck at once is answered with what is shown by then.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const work = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (work === undefined || event.defaultPrevented || !isForUs(event)) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function isForUs({ altKey, ctrlKey, metaKey, isComposing, key, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing || !(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return false;
  // On a control it does what that control does.
  return key !== 'Enter' || !target.closest('button, a, summary');
}
