import type { SourceFile } from '../../document/page.ts';

/** A part of a sheet: points (1/72 inch) from its upper left corner as it is shown. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Signs that a file draws in one go. */
export interface Word extends Area {
  readonly text: string;
  /** Of the letters, in points. */
  readonly size: number;
  /** Above 0 where it is raised over the line it stands in, below 0 where it is lowered. */
  readonly rise?: number;
  /** By how many degrees it is turned clockwise; 90 reads from above. Upright where not told. */
  readonly turn?: Turn;
}

export type Turn = 90 | 180 | 270;

/**
 * A line drawn along a side of the sheet; a thin filled rectangle is one too. One about as thick as long is
 * a dot: a piece of a line either way.
 */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

/** A sheet of a file, as whatever draws it says it is: words in the order in which they are drawn. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  /** Rectangles seen by their colour against what lies around them; none where not told. */
  readonly grounds?: readonly Area[];
  /** Where pictures are drawn. */
  readonly pictures: readonly Area[];
  /** True where words on it are drawn with a font that does not tell which characters they are. */
  readonly unmapped: boolean;
  /**
   * By how many degrees most of its text is turned clockwise as the sheet is shown. Everything above is told
   * of the sheet turned back, so that this text is upright.
   */
  readonly turn?: Turn;
}

/** What of a file the words and lines on its sheets decide. */
export type SheetFacts = Pick<SourceFile, 'sheets' | 'scanned' | 'unmapped' | 'unruled'>;
