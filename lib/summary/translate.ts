import type { messages as chinese } from '../../locales/zh_CN/index.ts';

export type Language = 'zh_CN' | 'en';
export type Messages = Readonly<Record<string, string>>;

type WithoutPlural<Key> = Key extends `${infer Stem}.one` | `${infer Stem}.other` ? Stem : never;
type StoredKey = keyof typeof chinese;

/** A sentence's key: as stored, or the stem of a plural ("verdict.error" for "verdict.error.other"). */
export type MessageKey = StoredKey | WithoutPlural<StoredKey>;
export type MessageArguments = Readonly<Record<string, string | number>>;

/** Gives the sentences of one language. */
export interface Translate {
  /** The sentence with its `{names}` filled in; the plural form is chosen by the argument `count`. */
  (key: MessageKey, values?: MessageArguments): string;
  /** Whether this language words the key; for keys put together from data. */
  has(key: string): key is MessageKey;
  readonly language: Language;
  /** True where no list may be cut short: for words that stand without the page, as a notice does. */
  readonly inFull?: true;
}

/** The same words, with every list whole. */
export function inFull(translate: Translate): Translate {
  const { has, language } = translate;
  return Object.assign(translate.bind(null), { has, language, inFull: true } as const);
}

/** The language's tag as HTML and `Intl` write it. */
export function languageTag(language: Language): string {
  return language === 'zh_CN' ? 'zh-CN' : language;
}

const HOLE = /(“?)\{(\w+)\}/g;

/**
 * A translator over one language's messages. A key without a sentence is given back as it is, so
 * that a missing wording is seen and nothing else is lost.
 */
export function createTranslate(language: Language, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(languageTag(language));

  function sentence(key: string, count: number): string | undefined {
    const only = messages[key];
    if (only !== undefined) return only;
    const other = messages[`${key}.other`];
    return other === undefined ? other : (messages[`${key}.${plurals.select(count)}`] ?? other);
  }
  const translate = (key: MessageKey, values: MessageArguments = {}): string => {
    const found = sentence(key, Number(values.count ?? 0)) ?? key;
    return found.replace(HOLE, (hole, open: string, name: string) => {
      const words = String(values[name] ?? hole.slice(open.length));
      // Within quotation marks those of the words are single.
      return open + (open ? words.replaceAll('“', '‘').replaceAll('”', '’') : words);
    });
  };
  return Object.assign(translate, {
    has: (key: string): key is MessageKey => sentence(key, 0) !== undefined,
    language,
  });
}
