import type { Drawn } from '../document/drawn.ts';
import type { Part, SourceFile } from '../document/page.ts';
import type { Audit } from '../findings/audit.ts';
import type { Finding } from '../findings/finding.ts';
import { toldTogether } from '../findings/groups.ts';
import type { PageDoubt } from './doubts.ts';

/** One audit with where and when it was made and what the person chose to ignore. */
export interface Summary {
  readonly audit: Audit;
  readonly source: {
    readonly kind: SourceFile['kind'];
    /** Without tokens: `pageAddress`. */
    readonly url: string;
    readonly title: string;
    /** The name of a file, and the SHA-256 of its bytes. */
    readonly file?: string;
    readonly sha256?: string;
    /** The documents that one report comes from, where these are several; addresses without tokens. */
    readonly parts?: Part[];
    /** ISO 8601, UTC. */
    readonly auditedAt: string;
    /** Of the program that audited it. */
    readonly version: string;
  };
  /** What gives reason to doubt all that is said of the page. */
  readonly doubts: readonly PageDoubt[];
  /** Where things stand in a file of sheets. */
  readonly places?: Drawn;
  /** Ignored findings by id. */
  readonly ignored: Readonly<Record<string, { readonly note: string }>>;
}

/** A summary's findings apart: those to attend to, and those a person has ignored. */
export function openFindings({ audit, ignored }: Summary): Finding[] {
  return audit.findings.filter(({ id }) => !Object.hasOwn(ignored, id));
}

/** Those to attend to as they are counted: of several that tell of one slip, the first. */
export function toldFindings(summary: Summary): Finding[] {
  return toldTogether(openFindings(summary)).flatMap(([first]) => first ?? []);
}

export function ignoredFindings({ audit, ignored }: Summary): Finding[] {
  return audit.findings.filter(({ id }) => Object.hasOwn(ignored, id));
}
