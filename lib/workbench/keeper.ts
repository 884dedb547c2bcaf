import type { Archive } from '../archive/archive.ts';
import { type ItemSource, keepPage } from '../archive/keep-item.ts';
import type { KeptItem } from '../archive/kept.ts';
import { auditOptionsOf, auditPage } from '../audit.ts';
import { type Page, pageSchema } from '../document/page.ts';
import { hostOf } from '../queue/item.ts';
import type { ByHand } from '../report/report.ts';
import { statedOf } from '../session/by-hand-keys.ts';
import { parseSettings } from '../settings/settings.ts';
import { digestOf } from '../sources/digest.ts';
import {
  createTranslate,
  type Language,
  type Messages,
  type Translate,
} from '../summary/translate.ts';
import { type Asked, optionsOf } from './asked.ts';
import { keepOnce } from './keep-once.ts';
import { type Survey, surveyOf } from './survey.ts';

/** What the workbench's worker does: all that takes a processor's time and needs no document. */
export interface Keeper {
  /** Audits what was read, with the settings as they are stored. Throws where that is no Page. */
  keep(page: unknown, source: ItemSource, settings: unknown): KeptItem;
  /**
   * Keeps the reports of a page that a person has open, with what they have stated of them; nothing where it has
   * none. Throws where that is no Page, or it cannot be kept.
   */
  keepOpen(page: unknown, settings: unknown, byHand: unknown): Promise<void>;
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
  const keep = (
    page: Page,
    source: ItemSource,
    stored: unknown,
    byHand: readonly ByHand[] = [],
  ) => {
    const { value: settings, damaged } = parseSettings(stored);
    return keepPage(page, source, {
      settings,
      words: { zh_CN: inLanguage('zh_CN'), en: inLanguage('en') },
      version,
      now: now(),
      byHand,
      ...(damaged && { doubts: ['settings-damaged'] }),
    });
  };
  return {
    keep: (page, source, stored) => keep(pageSchema.parse(page), source, stored),
    async keepOpen(untrusted, stored, byHand) {
      const page = pageSchema.parse(untrusted);
      if (!hostOf(page.url)) return;
      const read = new TextEncoder().encode(JSON.stringify(page.blocks));
      const sha256 = page.file?.sha256 ?? (await digestOf(read));
      const source = { address: page.url, file: null, sha256 };
      const options = auditOptionsOf(parseSettings(stored).value);
      const stated = statedOf(auditPage(page, options), page.title, byHand);
      const item = keep(page, source, stored, stated);
      const files = (page.parts ?? []).flatMap(({ kind, url, sha256: its = '' }) =>
        kind === 'page' ? [] : { address: url, sha256: its, used: true },
      );
      if (item.state !== 'done') return;
      await keepOnce(files.length > 0 ? { ...item, files } : item, await opened());
    },
    async survey(asked) {
      const items = await (await opened()).all();
      return surveyOf(items, optionsOf(asked), inLanguage(asked.language));
    },
  };
}
