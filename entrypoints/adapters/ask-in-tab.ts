/** The most that is asked of a server, and how long it is left alone before it is asked once more. */
interface AskedAtMost {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly pause: number;
}

/** What a server answered, without its body; that it sends on to another site, or that no answer came. */
export type Told =
  | {
      readonly status: number;
      readonly address: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly tooLarge: boolean;
      /** Signs of the body in base64, which `partInTab` hands over. */
      readonly length: number;
    }
  | { readonly failure: 'moved' | 'lost' };

/**
 * Asks a tab's own server as its page would, with its cookies, and keeps the answer's body there under `id`.
 * It runs in the tab's page, where it sees its arguments and nothing of this module: null where the address
 * is another site's. Redirects are followed within the site.
 */
export async function askInTab(
  id: string,
  address: string,
  most: AskedAtMost,
): Promise<Told | null> {
  if (new URL(address).origin !== location.origin) return null;
  const given = new AbortController();
  Reflect.set(globalThis, `crossfootStop-${id}`, () => given.abort());
  const options: RequestInit = {
    credentials: 'include',
    mode: 'same-origin',
    signal: AbortSignal.any([given.signal, AbortSignal.timeout(most.milliseconds)]),
  };
  const response = await fetch(address, options).catch(() => null);
  if (response === null) {
    // A server that sends on to another site looks like none at all, until one follows no redirect.
    await new Promise((resume) => setTimeout(resume, most.pause));
    const answer = await fetch(address, { ...options, redirect: 'manual' }).catch(() => null);
    return { failure: answer?.type === 'opaqueredirect' ? 'moved' : 'lost' };
  }
  const heard = ['content-type', 'retry-after', 'cf-mitigated'];
  const headers = Object.fromEntries(
    heard.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const chunks: BlobPart[] = [];
  const reader = response.body?.getReader();
  let left = most.bytes;
  try {
    for (let part = await reader?.read(); part?.value && left >= 0; part = await reader?.read()) {
      left -= part.value.length;
      chunks.push(part.value);
    }
  } catch {
    return { failure: 'lost' };
  }
  if (left < 0) await reader?.cancel().catch(() => {});
  const told = new FileReader();
  const read = new Promise((resolve, reject) => {
    told.onload = resolve;
    told.onerror = reject;
  });
  told.readAsDataURL(new Blob(left < 0 ? [] : chunks));
  await read;
  const base64 = String(told.result).replace(/^[^,]*,?/, '');
  const { status, url } = response;
  Reflect.set(globalThis, `crossfootBody-${id}`, base64);
  return { status, address: url, headers, tooLarge: left < 0, length: base64.length };
}

/** Has a tab ask no longer for what it was asked for under `id`. It runs in the tab's page too. */
export function stopInTab(id: string): null {
  const name = `crossfootStop-${id}`;
  Reflect.get(globalThis, name)?.();
  Reflect.deleteProperty(globalThis, name);
  Reflect.deleteProperty(globalThis, `crossfootBody-${id}`);
  return null;
}

/** A part of the body that is kept in a tab; the last one takes it away. It runs in the tab's page too. */
export function partInTab(id: string, from: number, size: number): string {
  const name = `crossfootBody-${id}`;
  const body = String(Reflect.get(globalThis, name) ?? '');
  if (from + size >= body.length) Reflect.deleteProperty(globalThis, name);
  return body.slice(from, from + size);
}
