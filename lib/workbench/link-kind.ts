import type { FoundLink } from '../sources/html/read-links.ts';

export const linkKinds = ['page', 'pdf', 'word', 'text', 'other'] as const;

/** What a link seems to lead to; what is read is told by its bytes. */
export type LinkKind = (typeof linkKinds)[number];

const kinds: readonly (readonly [LinkKind, string])[] = [
  ['pdf', 'pdf'],
  ['word', 'docx?|wps|rtf'],
  ['text', 'txt|mht|mhtml'],
  ['other', 'ofd|xlsx?|et|csv|zip|rar|7z|jpe?g|png|gif|bmp|pptx?|mp4|exe|apk'],
];

/** By the ending of its address, or of the file that its words or a parameter name. */
export function kindOfLink({
  address,
  text,
  title,
}: Pick<FoundLink, 'address' | 'text' | 'title'>): LinkKind {
  const path = address.replace(/[?#].*$/s, '');
  const ends = (words: string) =>
    kinds.find(([, endings]) => new RegExp(`\\.(?:${endings})$`, 'i').test(words.trim()))?.[0];
  const parameters = address.slice(path.length).split(/[?&#=]/);
  const named = [path, title, text, ...parameters].map(ends).find((kind) => kind !== undefined);
  return named ?? 'page';
}
