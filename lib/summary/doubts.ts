import type { Page } from '../document/page.ts';
import type { Audit } from '../findings/audit.ts';
import { enumeration, firstWorded } from './names.ts';
import type { MessageKey, Translate } from './translate.ts';

/**
 * What a page itself gives reason to doubt, by its note in `crossfoot/1`. Another is a line here and its
 * words, `doubt.<note>`: the popup and every copy then tell it.
 */
const pageDoubts = {
  truncated: ({ truncated }) => truncated,
  'own-fonts': ({ ownFonts = false }) => ownFonts,
  unstyled: ({ unstyled = false }) => unstyled,
  'no-lines': ({ file }) => (file?.unruled ?? 0) > 0,
  scanned: ({ file }) => (file?.scanned.length ?? 0) > 0,
  unmapped: ({ file }) => file?.unmapped ?? false,
  'apart-organ': ({ apart }) => apart === 'organ',
  'apart-year': ({ apart }) => apart === 'year',
  'apart-tables': ({ apart }) => apart === 'tables',
  'apart-several': ({ apart }) => apart === 'several',
} satisfies Readonly<Record<string, (page: Page) => boolean>>;

/** What an audit gives reason to doubt: codes of rules, or what a person has stated of the report. */
const auditDoubts = {
  'rule-failed': ({ crashed }) => crashed,
  'rule-off': ({ off }) => off,
  'by-hand': ({ report }) => Object.keys(report.byHand),
} satisfies Readonly<Record<string, (audit: Audit) => readonly string[]>>;

/** A reason to doubt all that is said of a page: of the page, or of how it was audited. */
export type PageDoubt = keyof typeof pageDoubts | 'settings-damaged' | 'settings-unread';

/** One reason to doubt an audit, as popup and copies tell it. */
export interface WordedDoubt {
  /** What it is, whatever it names. */
  readonly kind: PageDoubt | keyof typeof auditDoubts;
  /** As `crossfoot/1` notes it. */
  readonly notes: readonly string[];
  readonly words: string;
}

export function doubtsOfPage(page: Page): PageDoubt[] {
  return entriesOf(pageDoubts).flatMap(([kind, holds]) => (holds(page) ? kind : []));
}

/** Those of a page, and that not all of one of its reports was read. */
export function doubtsAbout(audit: Audit, ofPage: readonly PageDoubt[]): readonly PageDoubt[] {
  return audit.truncated && !ofPage.includes('truncated') ? [...ofPage, 'truncated'] : ofPage;
}

export function wordPageDoubt(kind: PageDoubt, translate: Translate): WordedDoubt {
  return { kind, notes: [kind], words: translate(`doubt.${kind}`) };
}

/** All reasons to doubt one audit: those of its page first. */
export function doubtsOf(
  audit: Audit,
  doubts: readonly PageDoubt[],
  translate: Translate,
): WordedDoubt[] {
  const ofAudit = entriesOf(auditDoubts).flatMap(([kind, codesOf]): WordedDoubt[] => {
    const codes = codesOf(audit);
    if (codes.length === 0) return [];
    const rules = codes.map((code) =>
      firstWorded(translate, [`rule.${code}`, `summary.column.${code}`, code]),
    );
    const key: MessageKey = `doubt.${kind}`;
    return [
      {
        kind,
        notes: codes.map((code) => `${kind}:${code}`),
        words: translate(key, { rules: enumeration(rules, translate) }),
      },
    ];
  });
  return [...doubts.map((kind) => wordPageDoubt(kind, translate)), ...ofAudit];
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
  return Object.entries(record) as [Key, Value][];
}
