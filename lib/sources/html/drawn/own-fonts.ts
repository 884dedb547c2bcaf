import { dom } from '../dom/dom.ts';
import type { PageDocument, PageText } from '../dom/page.ts';
import type { StyleReader } from './style-facts.ts';

/** Notes whether any text looked at is drawn with a font that its page has loaded: its digits may be drawn as others. */
export function createOwnFonts(document: PageDocument, { styleOf }: StyleReader) {
  const families = new Set<string>();
  for (const { family, status } of dom.fonts(document) ?? []) {
    if (status === 'loaded') families.add(nameOf(family));
  }
  let used = false;
  return {
    look(node: PageText | undefined) {
      const element = used || families.size === 0 || !node ? null : dom.parentElement(node);
      if (element === null) return;
      used = styleOf(element)
        .fontFamily.split(',')
        .some((family) => families.has(nameOf(family)));
    },
    areUsed: () => used,
  };
}

const nameOf = (family: string) =>
  family
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
