/** What came of asking a server for a file: its bytes in base64, or why there are none. */
export type GotFile =
  | { readonly base64: string; readonly type: string }
  | { readonly status: number }
  | { readonly failure: 'moved' | 'offline' | 'too-large' };

/** The most that is asked of a server. */
export interface AskedAtMost {
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * Asks a server for a file as the page that shows or names it would, with its cookies. It also runs in a
 * tab's page, where it sees its arguments and nothing of this module; there `onlyOwn` has it ask that page's
 * own server only: null where the address is another's.
 */
export async function getFile(
  address: string,
  most: AskedAtMost,
  onlyOwn: boolean,
): Promise<GotFile | null> {
  if (onlyOwn && new URL(address).origin !== location.origin) return null;
  // A page's request follows redirects within its site. Ours could not be held there, and follows none.
  const options: RequestInit = {
    credentials: 'include',
    signal: AbortSignal.timeout(most.milliseconds),
    ...(onlyOwn ? { mode: 'same-origin' } : { redirect: 'manual' }),
  };
  try {
    const response = await fetch(address, options);
    if (response.type === 'opaqueredirect') return { failure: 'moved' };
    if (!response.ok) return { status: response.status };
    const chunks: BlobPart[] = [];
    const reader = response.body?.getReader();
    let left = most.bytes;
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      left -= part.value.length;
      if (left < 0) {
        await reader?.cancel();
        return { failure: 'too-large' };
      }
      chunks.push(part.value);
    }
    const told = new FileReader();
    const read = new Promise((resolve, reject) => {
      told.onload = resolve;
      told.onerror = reject;
    });
    told.readAsDataURL(new Blob(chunks));
    await read;
    const base64 = String(told.result).replace(/^[^,]*,?/, '');
    return { base64, type: response.headers.get('content-type') ?? '' };
  } catch {
    // A server that sends on to another site looks like none at all, until one follows no redirect.
    const answer = await fetch(address, { ...options, redirect: 'manual' }).catch(() => null);
    return { failure: answer?.type === 'opaqueredirect' ? 'moved' : 'offline' };
  }
}
