import type { Spot } from '../sources/html/places.ts';
import type { Badge } from './badge.ts';
import type { Measured } from './measure.ts';
import type { Overlay } from './overlay.ts';
import type { Piece } from './piece.ts';

/** A piece on the surface: what is known of its place, and the elements that show it. */
export interface Drawn {
  readonly piece: Piece;
  readonly overlay: Overlay;
  readonly element: HTMLElement;
  readonly badge: HTMLElement | undefined;
  spot: Spot | null;
  measured: Measured | null;
  /** The numbers, relative to the place's box. */
  fit: Badge | null;
}
