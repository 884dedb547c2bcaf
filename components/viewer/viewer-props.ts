import type { Translate } from '../../lib/summary/translate.ts';
import type { Zoom } from '../../lib/viewer/shown-file.ts';
import type { ReadFile } from '../../lib/viewer/viewer.ts';
import type { ViewerState } from '../../lib/viewer/viewing.ts';

/** What was pasted or dropped besides files: as HTML, "" where there is none, and as text. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Where a file and what was found in it are shown. */
export interface Stage {
  /** It scrolls, and is positioned absolutely. */
  readonly file: HTMLDivElement;
  readonly panel: HTMLElement;
}

/** What a person can do in the viewer. */
export interface ViewerActions {
  choose(files: readonly File[]): void;
  /** Shows another of the files that were chosen. */
  turnTo(file: number): void;
  paste(pasted: Pasted): void;
  fetch(address: string): void;
  /** Asks for the address's site, while a click is answered, and fetches; false where that is declined. */
  allow(address: string): Promise<boolean>;
  /** Opens a web address in a tab of its own. */
  open(address: string): void;
  goTo(sheet: number): void;
  zoom(how: Zoom): void;
  find(words: string, way: 'first' | 'next' | 'previous'): void;
  /** Makes the panel so wide, in CSS pixels. */
  widen(width: number): void;
  /** Draws a file on a stage that now stands; what it returns takes it away. */
  stage(stage: Stage, read: ReadFile): () => void;
}

export interface ViewerProps {
  readonly state: ViewerState;
  readonly actions: ViewerActions;
  readonly translate: Translate;
}
