import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Member } from '../../lib/collection/member.ts';
import type { CopiedPair } from '../../lib/exports/input.ts';
import type { BetweenFinding } from '../../lib/findings/finding.ts';
import type { Translate } from '../../lib/summary/translate.ts';

/** What was found between reports, which are named by their index over all items. */
export interface Between {
  readonly findings: readonly BetweenFinding[];
  readonly copies: readonly CopiedPair[];
  readonly members: readonly Member[];
}

export const nothingBetween: Between = { findings: [], copies: [], members: [] };

export interface FormatOptions {
  readonly translate: Translate;
  readonly madeAt: Date;
  /** Whether reports were compared with each other. */
  readonly between: boolean;
}

/** Writes items in one format, each when it is there. */
export interface Writing {
  item(item: KeptItem): string | Promise<string>;
  /** What stands after the last item, however many there were; `isWhole` is false where it was stopped before. */
  end(between: Between, isWhole: boolean): Written | Promise<Written>;
}

export type Written = string | Uint8Array;

export interface Format {
  /** Of the file that holds it. */
  readonly ending: string;
  readonly isText: boolean;
  begin(options: FormatOptions): Writing;
}
