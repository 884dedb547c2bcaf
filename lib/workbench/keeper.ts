import type { Archive } from '../archive/archive.ts';
import { type ItemSource, keepPage } from '../archive/keep-item.ts';
import type { KeptItem } from '../archive/kept.ts';
import { pageSchema } from '../document/page.ts';
import { parseSettings } from '../settings/settings.ts';
import {
  createTranslate,
  type Language,
  type Messages,
  type Translate,
} from '../summary/translate.ts';
import { type Asked, optionsOf } from './asked.ts';
import { type Survey, surveyOf } from './survey.ts';

/** What the workbench's worker does: all that takes a processor's time and needs no document. */
export interface Keeper {
  /** Audits what was read, with the settings as they are stored. Throws where that is no Page. */
  keep(page: unknown, source: ItemSource, settings: unknown): KeptItem;
  /** Checks all that is kept against each other. */
  survey(asked: Asked): Promise<Survey>;
}

export interface KeeperPorts {
  readonly wording: (language: Language) => Messages;
  /** That of the program. */
  readonly version: string;
  readonly openArchive: () => Promise<Archive>;
  readonly now?: () => Date;
}

export function createKeeper({
  wording,
  version,
  openArchive,
  now = () => new Date(),
}: KeeperPorts): Keeper {
  const spoken = new Map<Language, Translate>();
  const inLanguage = (language: Language): Translate => {
    const words = spoken.get(language) ?? createTranslate(language, wording(language));
    spoken.set(language, words);
    return words;
  };
  let archive: Promise<Archive> | null = null;
  const opened = () => {
    archive ??= openArchive();
    return archive;
  };
  return {
    keep(page, source, stored) {
      const { value: settings, damaged } = parseSettings(stored);
      return keepPage(pageSchema.parse(page), source, {
        settings,
        words: { zh_CN: inLanguage('zh_CN'), en: inLanguage('en') },
        version,
        now: now(),
        ...(damaged && { doubts: ['settings-damaged'] }),
      });
    },
    async survey(asked) {
      const items = await (await opened()).all();
      return surveyOf(items, optionsOf(asked), inLanguage(asked.language));
    },
  };
}
