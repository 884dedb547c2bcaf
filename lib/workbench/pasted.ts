import { linkAddress } from '../settings/link-address.ts';
import type { Candidate } from './candidates.ts';
import { kindOfLink } from './link-kind.ts';

/** Ends where an address in running words does. */
const address = /https?:\/\/[^\s"'<>“”，。；、（）【】]+/giu;

/** The addresses in what was pasted, each once; the words before one in its line are its name. */
export function pastedAddresses(pasted: string): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const line of pasted.split(/\r?\n/)) {
    let from = 0;
    for (const { 0: raw, index } of line.matchAll(address)) {
      const named = line
        .slice(from, index)
        .replace(/[\s,;，；、。:：|（）()【】<>]+/gu, ' ')
        .trim();
      from = index + raw.length;
      if (!URL.canParse(raw)) continue;
      const at = linkAddress(raw);
      const kind = kindOfLink({ address: at, text: '', title: '' });
      const known = { organ: '', year: null, day: '', likely: true } as const;
      if (!found.has(at)) found.set(at, { address: at, title: named || at, kind, ...known });
    }
  }
  return [...found.values()];
}
