import { type KeepOptions, keepPage } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Page } from '../../lib/document/page.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { inChinese, inEnglish } from './translators.ts';

export const keepOptions: KeepOptions = {
  settings: defaultSettings,
  words: { zh_CN: inChinese, en: inEnglish },
  version: '0.0.0',
  now: new Date('2026-01-20T08:00:00Z'),
};

/** A page as it is kept, as it was read at its own address. */
export function keptItem(page: Page, options: Partial<KeepOptions> = {}): KeptItem {
  const source = {
    address: page.url || null,
    file: page.file?.name ?? null,
    sha256: page.file?.sha256 ?? '',
  };
  return keepPage(page, source, { ...keepOptions, ...options });
}
