import type { ChromeWindow } from './firefox-chrome.ts';

/** What Firefox's window offers a chrome document beyond the web's own. */
interface Observed {
  QueryInterface(kind: unknown): { readonly URI: { readonly spec: string } };
}

/**
 * Every address that any part of Firefox asks the network for while `work` runs; the browser tells its
 * observers before it sends a request, a web socket's too.
 */
export async function requestsDuring(
  window: ChromeWindow,
  work: () => Promise<void>,
): Promise<string[]> {
  await window.call(() => {
    const asked: string[] = [];
    const channel: unknown = Reflect.get(Reflect.get(globalThis, 'Ci'), 'nsIHttpChannel');
    const observer = {
      observe: (subject: Observed) => asked.push(subject.QueryInterface(channel).URI.spec),
    };
    const { obs } = Reflect.get(globalThis, 'Services');
    obs.addObserver(observer, 'http-on-modify-request');
    Reflect.set(globalThis, 'crossfootRequests', () => {
      obs.removeObserver(observer, 'http-on-modify-request');
      return asked;
    });
  });
  await work();
  return window.call((): string[] => Reflect.get(globalThis, 'crossfootRequests')());
}
