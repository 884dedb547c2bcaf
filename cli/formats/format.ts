import type { KeptItem } from '../../lib/archive/kept.ts';
import type { CrossfootSet } from '../../lib/summary/crossfoot-schema.ts';
import type { Translate } from '../../lib/summary/translate.ts';

export type Between = CrossfootSet['between'];

export interface FormatOptions {
  readonly translate: Translate;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Whether reports were compared with each other. */
  readonly between: boolean;
}

/** Writes items in one format, each when it is there. */
export interface Writing {
  item(item: KeptItem): string | Promise<string>;
  /** What stands after the last item, however many there were. */
  end(between: Between): string | Uint8Array | Promise<string | Uint8Array>;
}

export interface Format {
  /** Of the file that holds it. */
  readonly ending: string;
  readonly isText: boolean;
  begin(options: FormatOptions): Writing;
}
