import { type ItemSource, keepPage } from '../archive/keep-item.ts';
import type { KeptItem } from '../archive/kept.ts';
import { pageSchema } from '../document/page.ts';
import { parseSettings } from '../settings/settings.ts';
import { createTranslate, type Language, type Messages } from '../summary/translate.ts';

/** What the workbench's worker does: all that takes a processor's time and needs no document. */
export interface Keeper {
  /** Audits what was read, with the settings as they are stored. Throws where that is no Page. */
  keep(page: unknown, source: ItemSource, settings: unknown): KeptItem;
}

/** `version` is that of the program. */
export function createKeeper(
  wording: (language: Language) => Messages,
  version: string,
  now: () => Date = () => new Date(),
): Keeper {
  let words: Readonly<Record<Language, ReturnType<typeof createTranslate>>> | null = null;
  const inBoth = () => {
    words ??= {
      zh_CN: createTranslate('zh_CN', wording('zh_CN')),
      en: createTranslate('en', wording('en')),
    };
    return words;
  };
  return {
    keep(page, source, stored) {
      const { value: settings, damaged } = parseSettings(stored);
      return keepPage(pageSchema.parse(page), source, {
        settings,
        words: inBoth(),
        version,
        now: now(),
        ...(damaged && { doubts: ['settings-damaged'] }),
      });
    },
  };
}
