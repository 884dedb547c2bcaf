import type { Spot } from '../sources/html/places.ts';
import type { Badge } from './badge.ts';
import type { MarkedPlace } from './marked-place.ts';
import type { Measured } from './measure.ts';
import type { Overlay } from './overlay.ts';

/** A marked place on the surface: what is known of where it is, and the elements that show it. */
export interface Drawing {
  readonly place: MarkedPlace;
  readonly overlay: Overlay;
  readonly element: HTMLElement;
  readonly badge: HTMLElement | undefined;
  spot: Spot | null;
  measured: Measured | null;
  /** The numbers, relative to the place's box. */
  fit: Badge | null;
}
